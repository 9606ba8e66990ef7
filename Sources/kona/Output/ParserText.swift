import ArgumentParser
import StrictText
import TerminalKit
import Wording

/// What the argument parser says, help or a usage error, in a language and for a width of columns.
///
/// The parser's own lines count characters, of which Hangul takes two columns each; so it is asked for lines without an
/// end, and they are broken here. Its own words, which it has in English only, are put into Korean by their exact form: the
/// package's version is exact, and a test holds each of them.
struct ParserText {
    private let text: String
    private let language: Language
    private let columns: Int
    private let policy = WidthPolicy.narrow
    /// The column at which the parser begins what an option or a command does.
    private static let explanationColumn = 26

    /// Takes what the parser says.
    init(_ text: String, language: Language, columns: Int) {
        self.text = text
        self.language = language
        self.columns = max(40, min(columns, 100))
    }

    /// Whether the text is for people, and not a completion script or the like.
    var isProse: Bool {
        ["OVERVIEW: ", "USAGE: ", "Error: "].contains { text.hasPrefix($0) }
    }

    /// The lines.
    var lines: [String] {
        guard isProse else { return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { lines += broken(String(line)) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private func broken(_ line: String) -> [String] {
        for (heading, word) in ParserWords.headings where line.hasPrefix(heading) {
            let rest = String(line.dropFirst(heading.count))
            let title = language == .korean ? word : heading
            let sentence = heading == "Error: " ? ParserWords.sentence(rest, language) : rest
            let isUsage = heading.lowercased() == "usage: "
            return wrapped(
                isUsage ? Self.groups(sentence) : Self.words(sentence), after: title, indent: isUsage ? 7 : 0)
        }
        if let heading = ParserWords.sections[line] { return [language == .korean ? heading : line] }
        if line.hasPrefix("  See '") {
            return wrapped(Self.words(ParserWords.reference(line, language)), after: "  ", indent: 2)
        }
        if line.hasPrefix("  ") { return explained(line) }
        let isExample = ["Example: ", "예: "].contains { line.hasPrefix($0) }
        return wrapped(Self.words(line), after: "", indent: isExample ? 4 : 0)
    }

    /// A line of a label and what it means, or one without the other.
    private func explained(_ line: String) -> [String] {
        let label = line.prefix(Self.explanationColumn)
        let explanation = ParserWords.explanation(String(line.dropFirst(Self.explanationColumn)), language)
        let isWhole = label.count < Self.explanationColumn || label.last == " "
        guard isWhole else { return [ParserWords.label(line, language)] }
        let name = ParserWords.label(String(label.reversed().drop { $0 == " " }.reversed()), language)
        guard !explanation.isEmpty else { return [name] }
        return wrapped(
            Self.words(explanation), after: policy.padded(name, to: Self.explanationColumn),
            indent: Self.explanationColumn)
    }

    private func wrapped(_ words: [String], after start: String, indent: Int) -> [String] {
        var lines: [String] = []
        var line = start
        var isFresh = true
        for word in words {
            let needed = policy.columns(of: line) + (isFresh ? 0 : 1) + policy.columns(of: word)
            if needed > columns, !isFresh {
                lines.append(line)
                line = String(repeating: " ", count: indent) + word
            } else {
                line += (isFresh ? "" : " ") + word
            }
            isFresh = false
        }
        return lines + [line]
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }

    /// The parts of a synopsis, an option with its value being one.
    private static func groups(_ synopsis: String) -> [String] {
        synopsis.matches(of: /\[[^\]]*\]|\S+/).map { String($0.output) }
    }
}
