import Crypto
import FoundationEssentials

/// SHA-256 over fields, each with its length, so that no text can be moved from one field to another.
struct FieldHash {
    private var hasher = SHA256()

    /// Adds a field; an empty text in the place of none would be another content.
    mutating func add(_ field: String?) {
        guard let field else {
            hasher.update(data: Data("-:".utf8))
            return
        }
        let bytes = Data(field.utf8)
        hasher.update(data: Data("\(bytes.count):".utf8))
        hasher.update(data: bytes)
    }

    /// The hash in hexadecimal digits.
    var text: String {
        hasher.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
