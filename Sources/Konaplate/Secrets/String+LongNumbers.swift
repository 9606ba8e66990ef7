extension String {
    /// The text with every number of nine and more digits hidden but for its first three.
    ///
    /// In free text nobody knows which number is an account, a mobile number or a card; the platform's own words have
    /// no use for one that long.
    package var hidingLongNumbers: String {
        var hidden = ""
        var run = ""
        for character in self {
            if character.isASCII, character.isNumber || (!run.isEmpty && "- ".contains(character)) {
                run.append(character)
            } else {
                hidden += Self.hidingLongNumber(run)
                run = ""
                hidden.append(character)
            }
        }
        return hidden + Self.hidingLongNumber(run)
    }

    private static func hidingLongNumber(_ run: String) -> String {
        guard run.count(where: \.isNumber) >= 9 else { return run }
        var digits = 0
        return String(
            run.map { character in
                guard character.isNumber else { return character }
                digits += 1
                return digits <= 3 ? character : "*"
            })
    }
}
