/// The keys of the two-set (두벌식) Korean keyboard.
///
/// With Hangul input on, the key of `j` sends `ㅓ`; outside of text fields it is meant as `j`.
package enum HangulKeys {
    private static let keys: [Character: String] = [
        "ㅂ": "q", "ㅈ": "w", "ㄷ": "e", "ㄱ": "r", "ㅅ": "t", "ㅛ": "y", "ㅕ": "u", "ㅑ": "i", "ㅐ": "o", "ㅔ": "p",
        "ㅁ": "a", "ㄴ": "s", "ㅇ": "d", "ㄹ": "f", "ㅎ": "g", "ㅗ": "h", "ㅓ": "j", "ㅏ": "k", "ㅣ": "l",
        "ㅋ": "z", "ㅌ": "x", "ㅊ": "c", "ㅍ": "v", "ㅠ": "b", "ㅜ": "n", "ㅡ": "m",
        "ㅃ": "Q", "ㅉ": "W", "ㄸ": "E", "ㄲ": "R", "ㅆ": "T", "ㅒ": "O", "ㅖ": "P",
        "ㅘ": "hk", "ㅙ": "ho", "ㅚ": "hl", "ㅝ": "nj", "ㅞ": "np", "ㅟ": "nl", "ㅢ": "ml",
        "ㄳ": "rt", "ㄵ": "sw", "ㄶ": "sg", "ㄺ": "fr", "ㄻ": "fa", "ㄼ": "fq", "ㄽ": "ft", "ㄾ": "fx", "ㄿ": "fv", "ㅀ": "fg",
        "ㅄ": "qt",
    ]

    /// The Latin keys that make a lone jamo; nil for anything else, and for a syllable always.
    package static func latin(for character: Character) -> String? {
        keys[character]
    }

    /// The keys that were meant by a key outside of a text field: one for a simple jamo, two for a compound one; nil
    /// when the key is no lone jamo.
    package static func keys(for key: Key) -> [Key]? {
        guard case .character(let character) = key.code else { return nil }
        return latin(for: character)?.map { Key(.character($0), key.modifiers) }
    }
}
