import Wording

/// A command that ends with a sentence and an exit status.
struct CommandFailure: Error {
    let status: ExitStatus
    let sentence: Phrase

    init(_ status: ExitStatus, _ sentence: Phrase) {
        self.status = status
        self.sentence = sentence
    }

    init(_ status: ExitStatus, _ korean: String, _ english: String) {
        self.init(status, Phrase(korean, english))
    }
}
