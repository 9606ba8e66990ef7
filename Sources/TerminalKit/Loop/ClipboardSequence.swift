/// The sequence that asks a terminal to put text on the clipboard (OSC 52).
package enum ClipboardSequence {
    /// The largest text in bytes; terminals cut or ignore longer ones.
    package static let limit = 48 * 1024

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes of the sequence, or nil when the text is too long.
    package static func bytes(for text: String) -> [UInt8]? {
        let content = Array(text.utf8)
        guard content.count <= limit else { return nil }
        return Array("\u{1B}]52;c;".utf8) + base64(content) + [0x07]
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let value = Int(bits >> UInt32(18 - 6 * place) & 63)
                result.append(place <= group.count ? alphabet[value] : UInt8(ascii: "="))
            }
        }
        return result
    }
}
