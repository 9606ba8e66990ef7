import Konaplate

/// A received transaction token in its parts, whatever is wrong with it.
struct TokenAnatomy: Hashable, Sendable {
    /// The whole value.
    let text: String
    /// `KMV1`, or what stands there.
    let prefix: String?
    /// The digits of the time.
    let time: String?
    /// The authentication code.
    let code: String

    init(_ text: String) {
        self.text = text
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
        code = parts.last ?? ""
        prefix = parts.count > 1 && !Self.isDigits(parts[0]) ? parts[0] : nil
        time = parts.dropLast().first { Self.isDigits($0) }
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
