/// A text as the search compares it: case-folded, without spaces and control characters, Hangul as typed keys.
///
/// Composed and decomposed text give the same key. Accents on Latin letters are dropped and full-width forms made
/// ordinary, so that `José` is found by `jose`. Other letters that combine with marks lose the marks only where they
/// come decomposed.
public struct SearchKey: Hashable, Sendable {
    /// The bytes that are compared: case-folded UTF-8, with ``JamoKey/byte`` in place of Hangul.
    public private(set) var bytes: [UInt8] = []

    /// Makes the key of a text.
    public init(_ text: some StringProtocol) {
        bytes.reserveCapacity(text.utf8.count)
        var jamo: [JamoKey] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                append(ascii: UInt8(scalar.value))
                continue
            }
            jamo.removeAll(keepingCapacity: true)
            if Hangul.appendKeys(of: scalar, to: &jamo) {
                for key in jamo { bytes.append(key.byte) }
            } else {
                append(other: scalar)
            }
        }
    }

    /// Makes a key of typed keys.
    init(_ keys: [JamoKey]) {
        bytes = keys.map(\.byte)
    }

    /// The first consonants of the syllables, for a search by choseong.
    var initials: [UInt8] {
        bytes.indices.filter { index in
            JamoKey.isConsonant(bytes[index]) && index + 1 < bytes.count && JamoKey.isVowel(bytes[index + 1])
        }.map { bytes[$0] }
    }

    private mutating func append(ascii byte: UInt8) {
        switch byte {
        case 0...0x20, 0x7F: break
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
        default: bytes.append(byte)
        }
    }

    private mutating func append(other scalar: Unicode.Scalar) {
        if (0xFF01...0xFF5E).contains(scalar.value) {
            append(ascii: UInt8(scalar.value - 0xFEE0))
            return
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return
        default: break
        }
        guard !properties.isWhitespace else { return }
        if let letter = Self.latinBase(properties) {
            append(ascii: letter)
        } else {
            bytes += properties.lowercaseMapping.utf8
        }
    }

    /// The ASCII letter under an accented one.
    ///
    /// The name of the character says it; the standard library has no other public way to decompose text.
    private static func latinBase(_ properties: Unicode.Scalar.Properties) -> UInt8? {
        guard let words = properties.name?.split(separator: " "), words.count > 4 else { return nil }
        let isAccented = words[0] == "LATIN" && words[2] == "LETTER" && words[4] == "WITH"
        return isAccented && words[3].utf8.count == 1 ? words[3].utf8.first : nil
    }
}
