import Konaplate
import StrictText
import Synchronization

@testable import KonaplateSandbox

/// Collects a sandbox's log.
final class LogLines: Sendable {
    struct NoObject: Error {}

    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    /// The members of every line, in order; a line that is no JSON object is an error.
    func objects() throws -> [[JSON.Member]] {
        try all.map { line in
            guard case .object(let members) = try JSON(text: line) else {
                throw NoObject()
            }
            return members
        }
    }

    /// The reasons in the log, in order.
    func reasons() throws -> [String] {
        try objects().compactMap { $0.text("reason") }
    }
}

extension [JSON.Member] {
    /// A member's value as text: that of a string, or the number.
    func text(_ name: String) -> String? {
        switch first(where: { $0.name == name })?.value {
        case .string(let text)?, .number(let text)?: text
        case .bool(let value)?: String(value)
        default: nil
        }
    }
}
