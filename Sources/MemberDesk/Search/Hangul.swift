/// Takes Hangul apart into the keys that type it, by arithmetic on its code points.
public enum Hangul {
    /// The keys of a syllable or a jamo in the order of typing, or `nil` for anything else.
    ///
    /// It takes composed syllables, the conjoining jamo that decomposed text consists of, and compatibility jamo.
    public static func keys(of scalar: Unicode.Scalar) -> [JamoKey]? {
        var keys: [JamoKey] = []
        return appendKeys(of: scalar, to: &keys) ? keys : nil
    }

    /// The first consonant of a composed syllable (its choseong), or `nil` for anything else.
    public static func initial(of scalar: Unicode.Scalar) -> JamoKey? {
        guard syllables.contains(scalar.value) else { return nil }
        return JamoKey(consonant: Int(scalar.value - syllables.lowerBound) / (21 * 28))
    }

    static func appendKeys(of scalar: Unicode.Scalar, to keys: inout [JamoKey]) -> Bool {
        let value = scalar.value
        switch value {
        case syllables:
            let index = Int(value - syllables.lowerBound)
            keys.append(JamoKey(consonant: index / (21 * 28)))
            keys += medials[index / 28 % 21]
            keys += finals[index % 28]
        case 0x1100...0x1112: keys.append(JamoKey(consonant: Int(value - 0x1100)))
        case 0x1161...0x1175: keys += medials[Int(value - 0x1161)]
        case 0x11A8...0x11C2: keys += finals[Int(value - 0x11A7)]
        case 0x3131...0x314E: keys += compatibilityConsonants[Int(value - 0x3131)]
        case 0x314F...0x3163: keys += medials[Int(value - 0x314F)]
        default: return false
        }
        return true
    }

    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    private static func table(_ rows: String) -> [[JamoKey]] {
        rows.split(separator: " ").map { $0.compactMap(JamoKey.init) }
    }

    static let medials = table("ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ")
    static let finals =
        [[]] + table("ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ")
    private static let compatibilityConsonants =
        table("ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄸ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅃ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ")
}
