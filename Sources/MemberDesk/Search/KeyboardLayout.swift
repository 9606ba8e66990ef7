/// The two-set Korean layout over a Latin keyboard, for text that was typed in the wrong one.
public enum KeyboardLayout {
    /// The jamo on the key that types a Latin letter.
    ///
    /// Shift makes a difference on seven keys only.
    public static func jamo(onKeyOf letter: Character) -> JamoKey? {
        jamoByLetter[letter] ?? jamoByLetter[Character(letter.lowercased())]
    }

    /// The Latin letter on the key that types a jamo, in upper case where it takes Shift.
    public static func letter(onKeyOf jamo: JamoKey) -> Character? {
        letterByJamo[jamo]
    }

    /// The keys that a text of Latin letters types in the Korean layout: `rlazhsk` is 김코나.
    ///
    /// A text in capitals is taken for one typed with Caps Lock on.
    /// - Returns: `nil` if there is anything but Latin letters in it.
    public static func jamo(typedAs text: some StringProtocol) -> [JamoKey]? {
        guard !text.isEmpty else { return nil }
        let isShouted = text.count > 1 && text.allSatisfy(\.isUppercase)
        var keys: [JamoKey] = []
        for character in isShouted ? text.lowercased() : String(text) {
            guard let key = jamo(onKeyOf: character) else { return nil }
            keys.append(key)
        }
        return keys
    }

    private static let jamoByLetter = Dictionary(
        uniqueKeysWithValues: zip(
            "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml", JamoKey.consonants + JamoKey.vowels
        ).compactMap { letter, jamo in JamoKey(jamo).map { (letter, $0) } }
    )

    private static let letterByJamo = Dictionary(
        uniqueKeysWithValues: jamoByLetter.map { letter, jamo in (jamo, letter) }
    )
}
