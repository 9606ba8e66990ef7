import FoundationEssentials

/// One reading of a received authentication code: the bytes that its text stands for, if it was written in this way.
struct ReceivedCode {
    /// What is compared.
    private enum Content {
        case bytes([UInt8])
        /// The text itself, which may be a shortened or a filled one.
        case cut(String)
    }

    private let content: Content
    /// What is wrong with this way of writing; `nil` for standard Base64 with padding.
    let mistake: ClientMistake.Kind?

    /// Every way in which a text can be read.
    static func readings(of text: String) -> [ReceivedCode] {
        var readings: [ReceivedCode] = []
        func add(_ bytes: [UInt8]?, _ mistake: ClientMistake.Kind?) {
            if let bytes, !bytes.isEmpty { readings.append(ReceivedCode(content: .bytes(bytes), mistake: mistake)) }
        }
        let standard = Data(base64Encoded: text).map { Array($0) }
        add(standard, nil)
        add(hexadecimal(text), .tokenHexadecimal)
        let translated = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        let bare = String(translated.prefix { $0 != "=" })
        let filled = bare + String(repeating: "=", count: (4 - bare.utf8.count % 4) % 4)
        add(
            Data(base64Encoded: filled).map { Array($0) },
            translated == text ? .tokenWithoutPadding : .tokenURLAlphabet)
        add(
            standard.flatMap { String(validating: $0, as: UTF8.self) }.flatMap { hexadecimal($0) },
            .tokenBase64OfHexadecimal)
        if text.utf8.count >= 20 { readings.append(ReceivedCode(content: .cut(text), mistake: .tokenCut)) }
        return readings
    }

    /// Whether a digest gives the received text.
    func matches(_ digest: [UInt8]) -> Bool {
        switch content {
        case .bytes(let bytes): return bytes == digest
        case .cut(let text):
            let base64 = Data(digest).base64EncodedString()
            let hexadecimal = Self.text(digest)
            return [base64, hexadecimal].contains { $0 != text && ($0.hasPrefix(text) || text.hasPrefix($0)) }
        }
    }

    /// The bytes of hexadecimal digits; `nil` for any other text.
    static func hexadecimal(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.compactMap { byte in Character(UnicodeScalar(byte)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count % 2 == 0, !digits.isEmpty else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// Bytes as hexadecimal digits.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
