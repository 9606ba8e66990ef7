package import TerminalKit
package import Wording

/// A script: keys as people write them, a line each, and what to wait for.
///
/// ```
/// # finds a member and registers
/// /ㄱㅋㄴ<enter><f7>
/// wait card
/// y
/// wait registered
/// caption ko 등록되었습니다.
/// caption en It is registered.
/// capture registered
/// ```
///
/// What a caption says and whose screen is shown matters to a demonstration only.
package struct ConsoleScript: Sendable, Equatable {
    /// The steps in order, each with its line.
    package let steps: [(line: Int, step: Step)]

    /// One step.
    package enum Step: Sendable, Equatable {
        /// Keys, pressed one after the other once nothing is under way.
        case keys([Key])
        /// A wait for something on the screen.
        case wait(Condition)
        /// Keeps the picture of this moment under a name.
        case capture(String)
        /// Another size of the screen.
        case resize(Size)
        /// Text that the clipboard brings.
        case paste(String)
        /// What a demonstration says about what comes next.
        case caption(Phrase)
        /// The console of this agent is shown from now on.
        case agent(String)
    }

    /// What can be waited for.
    package enum Condition: Sendable, Equatable {
        /// The card is there and takes keys.
        case card
        /// Nothing is under way.
        case idle
        /// The selected member's newest attempt has this outcome.
        case outcome(String)
    }

    /// What is wrong with a script.
    package struct Malformed: Error, Equatable {
        /// The line, from 1.
        package let line: Int
        /// What is wrong.
        package let reason: Phrase
    }

    /// A script that waits for what does not come.
    package struct Stuck: Error, Equatable {
        /// The line, from 1.
        package let line: Int
        /// Why it does not come.
        package let reason: Phrase
    }

    /// Scripts are the same when their steps are.
    package static func == (left: ConsoleScript, right: ConsoleScript) -> Bool {
        left.steps.elementsEqual(right.steps) { $0 == $1 }
    }

    /// Reads a script.
    /// - Throws: ``Malformed``, with the line.
    package init(_ text: String) throws(Malformed) {
        var steps: [(line: Int, step: Step)] = []
        var korean: (line: Int, text: String)?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != "#" else { continue }
            let number = index + 1
            let english = Self.rest(of: line, after: "caption en ")
            if let begun = korean {
                guard let english else { throw Malformed(line: begun.line, reason: .captionInOneLanguage) }
                steps.append((begun.line, .caption(Phrase(begun.text, english))))
                korean = nil
            } else if let text = Self.rest(of: line, after: "caption ko ") {
                korean = (number, text)
            } else if english != nil {
                throw Malformed(line: number, reason: .captionInOneLanguage)
            } else {
                steps.append((number, try Self.step(String(line), line: number)))
            }
        }
        if let korean { throw Malformed(line: korean.line, reason: .captionInOneLanguage) }
        self.steps = steps
    }

    private static func rest(of line: Substring, after word: String) -> String? {
        line.hasPrefix(word) ? String(line.dropFirst(word.count)) : nil
    }

    private static func step(_ text: String, line: Int) throws(Malformed) -> Step {
        let words = text.split(separator: " ", maxSplits: 1).map { String($0) }
        switch words.first {
        case "wait"? where words.count == 2: return .wait(try condition(words[1], line: line))
        case "capture"? where words.count == 2: return .capture(words[1])
        case "paste"? where words.count == 2: return .paste(words[1])
        case "agent"? where words.count == 2: return .agent(words[1])
        case "caption"? where words.count == 2: throw Malformed(line: line, reason: .captionWithoutLanguage)
        case "resize"? where words.count == 2:
            guard let size = Size(words[1]) else {
                throw Malformed(line: line, reason: .sizeMalformed)
            }
            return .resize(size)
        default:
            do {
                return .keys(try Key.sequence(notation: text))
            } catch {
                throw Malformed(line: line, reason: .noKeys(text))
            }
        }
    }

    private static func condition(_ word: String, line: Int) throws(Malformed) -> Condition {
        switch word {
        case "card": return .card
        case "idle": return .idle
        case "registered", "alreadyRegistered", "accountNotRegistered", "invalidUserId", "refused", "notSent",
            "unknown", "notRegistered":
            return .outcome(word)
        default:
            throw Malformed(line: line, reason: .noCondition(word))
        }
    }
}

extension Size {
    /// Reads `100x30`.
    package init?(_ text: String) {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
            (1...1000).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }
}

extension Phrase {
    fileprivate static let sizeMalformed = Phrase("크기는 100x30처럼 씁니다.", "a size is written like 100x30")
    fileprivate static let captionInOneLanguage = Phrase(
        "caption ko 다음 줄에는 caption en을 씁니다.", "a line caption ko is followed by one of caption en")
    fileprivate static let captionWithoutLanguage = Phrase(
        "caption 뒤에는 ko나 en을 씁니다.", "caption takes ko or en")
    fileprivate static func noKeys(_ text: String) -> Phrase {
        Phrase("키가 아닙니다: \(text)", "these are no keys: \(text)")
    }
    fileprivate static func noCondition(_ word: String) -> Phrase {
        Phrase("wait 뒤에는 card, idle이나 결과를 씁니다: \(word)", "wait takes card, idle or an outcome, not \(word)")
    }
}
