import FoundationEssentials

/// Base64 with the URL alphabet and without padding, as RFC 7515 uses it.
enum Base64URL {
    static func encode(_ data: some Sequence<UInt8>) -> String {
        let bytes = data as? Data ?? Data(data)
        return bytes.base64EncodedString(options: [.base64URLAlphabet, .omitPaddingCharacter])
    }

    /// - Returns: `nil` for other characters than the alphabet's, for padding, and for an impossible length.
    static func decode(_ text: some StringProtocol) -> Data? {
        var standard: [UInt8] = []
        standard.reserveCapacity(text.utf8.count + 3)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): standard.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): standard.append(UInt8(ascii: "/"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                standard.append(byte)
            default: return nil
            }
        }
        guard standard.count % 4 != 1 else { return nil }
        while standard.count % 4 != 0 { standard.append(UInt8(ascii: "=")) }
        guard let decoded = Data(base64Encoded: Data(standard)) else { return nil }
        // The last character may carry bits that nobody reads; a text that is not the canonical one is refused, or a
        // flipped bit there would go unnoticed.
        return encode(decoded).utf8.elementsEqual(text.utf8) ? decoded : nil
    }
}
