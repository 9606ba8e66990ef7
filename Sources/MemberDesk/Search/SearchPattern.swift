/// Bytes to look for in one field, and what finding them is worth, by where they are found.
struct SearchPattern {
    /// The field in which the bytes are looked for.
    let field: SearchIndex.Field
    /// The bytes; never empty.
    let bytes: [UInt8]
    /// What it is worth if the bytes are the whole field, its beginning, or inside it; `nil` is no match.
    let whole: SearchRank?
    let prefix: SearchRank?
    let inside: SearchRank?
    /// Whether a match must begin where a syllable begins.
    ///
    /// Then the final consonant of one syllable and the first of
    /// the next are not taken for a syllable.
    let beginsSyllable: Bool
    /// The bytes as digits of a number, where they are looked for in one.
    let number: NumberPattern?

    private init(
        _ field: SearchIndex.Field, _ bytes: [UInt8], _ whole: SearchRank?, _ prefix: SearchRank?, _ inside: SearchRank?
    ) {
        self.field = field
        self.bytes = bytes
        self.whole = whole
        self.prefix = prefix
        self.inside = inside
        beginsSyllable = field == .name && (bytes.first.map(JamoKey.isConsonant) ?? false)
        number = field == .memberID ? NumberPattern(bytes) : nil
    }

    /// All patterns of a term.
    ///
    /// A member matches the term if any of them is found.
    static func patterns(of term: String) -> [SearchPattern] {
        let key = SearchKey(term).bytes
        // A lone vowel begins no syllable, so a name cannot have it.
        guard let first = key.first, !JamoKey.isVowel(first) else { return [] }
        let hasHangul = key.contains { JamoKey.isConsonant($0) || JamoKey.isVowel($0) }
        var patterns: [SearchPattern] = []
        let digits = numberDigits(term)
        if digits == nil { patterns.append(SearchPattern(.name, key, .nameWhole, .namePrefix, .nameInside)) }
        if key.count > 1, key.allSatisfy(JamoKey.isConsonant) {
            patterns.append(SearchPattern(.initials, key, .namePrefix, .namePrefix, .nameInside))
        }
        if let digits { patterns += numberPatterns(digits) }
        if !hasHangul {
            patterns.append(SearchPattern(.loginID, key, .loginPrefix, .loginPrefix, .loginInside))
        }
        return patterns + layoutPatterns(term)
    }

    private static func numberPatterns(_ digits: [UInt8]) -> [SearchPattern] {
        let mobile = MobileNumber.domesticDigits(of: String(decoding: digits, as: UTF8.self))
        // With the byte that ends a field the pattern fits at the end of a number only.
        let ending = mobile + [PackedField.terminator]
        var patterns = [
            SearchPattern(.memberID, digits, .idWhole, .idPrefix, .idInside),
            SearchPattern(.mobile, ending, .mobileEnd, .mobileEnd, digits.count > 1 ? .mobileEnd : nil),
        ]
        // A whole number is typed from its beginning, and must not vanish on the way to its end.
        if mobile.count > 3, mobile.first == UInt8(ascii: "0") {
            patterns.append(SearchPattern(.mobile, mobile, .mobilePrefix, .mobilePrefix, nil))
        }
        return patterns
    }

    private static func layoutPatterns(_ term: String) -> [SearchPattern] {
        guard let typed = KeyboardLayout.jamo(typedAs: term), typed.count > 1, !typed[0].isVowel else { return [] }
        let bytes = typed.map(\.byte)
        if typed[1].isVowel {
            return [SearchPattern(.name, bytes, .nameWhole, .layoutPrefix, .layoutInside)]
        }
        guard typed.allSatisfy({ !$0.isVowel }) else { return [] }
        return [SearchPattern(.initials, bytes, .layoutPrefix, .layoutPrefix, .layoutInside)]
    }

    /// The digits of a term that is a number, with or without hyphens and a leading plus sign.
    static func numberDigits(_ term: String) -> [UInt8]? {
        let rest = term.utf8.first == UInt8(ascii: "+") ? term.utf8.dropFirst() : term.utf8[...]
        let digits = rest.filter { $0 != UInt8(ascii: "-") }
        guard !digits.isEmpty, digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
        return digits
    }
}
