/// One key of the two-set Korean keyboard: a consonant, or a vowel that is not composed of two.
///
/// A syllable is a sequence of such keys, in the order in which they are typed. That makes a syllable that is still
/// being composed a prefix of the finished one.
public struct JamoKey: Hashable, Sendable {
    /// A byte that stands for the key and that case-folded UTF-8 text without control characters does not have.
    public let byte: UInt8

    /// The consonants in the order in which Unicode numbers them at the beginning of a syllable.
    static let consonants = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    /// The vowels that one key types.
    static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ")

    static let firstConsonant: UInt8 = 0x01
    static let firstVowel = UInt8(ascii: "A")

    init(consonant index: Int) {
        byte = Self.firstConsonant + UInt8(index)
    }

    init(vowel index: Int) {
        byte = Self.firstVowel + UInt8(index)
    }

    /// The key that types a letter of the Hangul compatibility jamo, or `nil` if it takes two or is none.
    public init?(_ jamo: Character) {
        if let index = Self.consonants.firstIndex(of: jamo) {
            self.init(consonant: index)
        } else if let index = Self.vowels.firstIndex(of: jamo) {
            self.init(vowel: index)
        } else {
            return nil
        }
    }

    /// Whether the key types a vowel.
    public var isVowel: Bool { Self.isVowel(byte) }

    /// The letter on the key, as a compatibility jamo.
    public var jamo: Character {
        isVowel ? Self.vowels[Int(byte - Self.firstVowel)] : Self.consonants[Int(byte - Self.firstConsonant)]
    }

    static func isVowel(_ byte: UInt8) -> Bool {
        byte >= firstVowel && byte < firstVowel + 14
    }

    static func isConsonant(_ byte: UInt8) -> Bool {
        byte >= firstConsonant && byte < firstConsonant + 19
    }
}
