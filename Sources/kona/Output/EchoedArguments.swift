import StrictText

/// The words of the command line where a sentence repeats them.
///
/// The argument parser repeats what it does not understand as it came: with line breaks that would begin a sentence of
/// their own, and with a secret that was put in a wrong place.
struct EchoedArguments {
    private let words: [String]

    /// Takes the arguments as they were typed.
    init(_ arguments: [String]) {
        // The value of `--name=value` is also repeated by itself.
        let parts = arguments.flatMap { argument in
            [argument] + (argument.firstIndex(of: "=").map { [String(argument[argument.index(after: $0)...])] } ?? [])
        }
        // The longest first, so that none is found within another.
        words = parts.filter { $0 != EchoedWord.text($0) }.sorted { $0.count > $1.count }
    }

    /// The sentence with those words as they may be shown.
    func harmless(in sentence: String) -> String {
        words.reduce(sentence) { $0.replacing($1, with: EchoedWord.text($1)) }
    }
}
