import Glibc
import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The question before a registration, asked on the terminal.
struct Question {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// Whether there is somebody to ask.
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Shows what would be registered and waits for `y`, or outside of a sandbox for the last digits of the member ID;
    /// everything else, an end of input too, is no.
    /// - Throws: `CancellationError` when the program was told to end meanwhile.
    @concurrent
    func confirms(
        _ memberID: MemberID, profile: Profile, summary: MemberSummary, masking: MaskingPolicy
    ) async throws -> Bool {
        let name = summary.member.name.map { masking.name($0) }
        var fields = [
            (Phrase.profile[language], "\(profile.name) (\(profile.environment.rawValue))"),
            (Phrase.memberID[language], [memberID.description, name].compactMap { $0 }.joined(separator: " ")),
        ]
        if let account = summary.reading?.rechargeAccount?.displayText {
            fields.append((Phrase.rechargeAccount[language], account))
        }
        return try ask(
            fields, card: Phrase.card, profile: profile, digits: String(memberID.description.suffix(4)),
            toType: .typeDigitsToConfirm)
    }

    /// The same for a whole file.
    @concurrent
    func confirms(rows: Int, profile: Profile) async throws -> Bool {
        try ask(
            [(Phrase.profile[language], "\(profile.name) (\(profile.environment.rawValue))")],
            card: .batchCard(rows), profile: profile, digits: String(rows), toType: .typeCountToConfirm)
    }

    /// Asks one thing; `y` is yes, everything else is no.
    @concurrent
    func confirms(_ question: String) async throws -> Bool {
        try ask("\(question) [y/N]").map { ["y", "yes"].contains($0.lowercased()) } ?? false
    }

    private func ask(
        _ fields: [(String, String)], card: Phrase, profile: Profile, digits: String, toType: Phrase
    ) throws -> Bool {
        for line in FieldList(fields).lines { StandardError.print(line) }
        let isPractice = profile.guardLevel == .practice
        let answer = try ask("\(card[language]) \(isPractice ? "[y/N]" : toType[language])")
        guard let answer else { return false }
        return isPractice ? ["y", "yes"].contains(answer.lowercased()) : answer == digits
    }

    /// Asks, and reads the line that is typed then; `nil` at the end of input.
    private func ask(_ question: String) throws -> String? {
        StandardError.ask("\(question) ")
        // What was typed before the question was not meant for it.
        tcflush(STDIN_FILENO, TCIFLUSH)
        let answer = Self.line()
        if Task.isCancelled {
            // The next prompt begins on a line of its own.
            StandardError.print("")
            throw CancellationError()
        }
        return answer
    }

    /// Reads a line; `nil` at the end of input, and when the work was cancelled meanwhile.
    private static func line() -> String? {
        var bytes: [UInt8] = []
        while !Task.isCancelled {
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            // Cancellation does not interrupt a poll, so it is looked for now and then.
            guard poll(&descriptor, 1, 200) > 0 else { continue }
            var byte: UInt8 = 0
            guard read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
