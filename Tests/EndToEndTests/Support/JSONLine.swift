import Foundation

/// A JSON object as a program that reads it sees it.
struct JSONLine {
    let members: [String: Any]

    struct NotAnObject: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        guard let members = value as? [String: Any] else { throw NotAnObject(description: text) }
        self.members = members
    }

    /// The text of a member; `nil` where it is absent or no string.
    subscript(_ name: String) -> String? { members[name] as? String }

    /// The number of a member; `nil` where it is absent or no number.
    func number(_ name: String) -> Int? { members[name] as? Int }

    /// Reads one object a line.
    static func lines(_ text: String) throws -> [JSONLine] {
        try text.split(separator: "\n").map { try JSONLine(String($0)) }
    }
}
