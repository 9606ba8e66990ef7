package import Konaplate
package import MemberDesk

/// The dictionary beside what the journal has seen: every known code with its use, then the codes that nobody knows.
package struct CodeReport: Sendable {
    /// A code, known or not, and how often it came.
    package struct Line: Hashable, Sendable {
        /// The code.
        package let code: ResponseCode
        /// The API's short name, where the line is about one API only.
        package let api: String?
        /// What is known of it.
        package let entry: CodeEntry?
        /// How often it came.
        package let count: Int
        /// When it came last.
        package let lastSeen: Timestamp?
        /// The platform's message: of the documentation, or of the last answer.
        package let message: String
    }

    /// The lines: those that somebody knows by their code, then the others.
    package let lines: [Line]

    /// Puts a dictionary and a journal together.
    /// - Parameters:
    ///   - dictionary: What is known.
    ///   - seen: What the journal has.
    ///   - code: The only code to report, where it is one.
    package init(_ dictionary: CodeDictionary, seen: [SeenCode], _ code: ResponseCode? = nil) {
        let entries = dictionary.entries.filter { code == nil || $0.code == code }
        let special = Set(entries.compactMap { entry in entry.api.map { Place(code: entry.code, api: $0) } })
        let known = entries.map { entry in
            // An answer of an API with an entry of its own is counted there and not twice.
            let uses = seen.filter { use in
                guard use.code == entry.code else { return false }
                let isSpecial = special.contains(Place(code: use.code, api: use.api))
                return entry.api == nil ? !isSpecial : use.api == entry.api
            }
            return Line(
                code: entry.code, api: entry.api, entry: entry, count: uses.map(\.count).reduce(0, +),
                lastSeen: uses.map(\.lastSeen).max { $0.milliseconds < $1.milliseconds }, message: entry.message)
        }
        let unknown = seen.filter { use in
            (code == nil || use.code == code) && dictionary.entry(for: use.code, api: use.api) == nil
        }
        lines =
            known
            + unknown.map {
                Line(
                    code: $0.code, api: $0.api, entry: nil, count: $0.count, lastSeen: $0.lastSeen,
                    message: $0.message)
            }
    }

    /// How many of the lines are about codes that nobody knows.
    package var unknownCount: Int { lines.count { $0.entry == nil } }

    private struct Place: Hashable {
        let code: ResponseCode
        let api: String
    }
}
