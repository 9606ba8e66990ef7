import Konaplate
import Synchronization

@testable import KonaplateSandbox

/// Collects a sandbox's log.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    /// The members of every line, in order; a line that is no JSON object is an error.
    func objects() throws -> [[WireJSON.Member]] {
        try all.map { line in
            guard case .object(let members) = try WireJSONReader.read(Array(line.utf8)) else {
                throw WireJSONReader.Malformed(offset: 0)
            }
            return members
        }
    }

    /// The reasons in the log, in order.
    func reasons() throws -> [String] {
        try objects().compactMap { $0.text("reason") }
    }
}

extension [WireJSON.Member] {
    /// A member's value as text: that of a string, or the number.
    func text(_ name: String) -> String? {
        switch first(where: { $0.name == name })?.value {
        case .string(let text)?, .number(let text)?: text
        case .boolean(let value)?: String(value)
        default: nil
        }
    }
}
