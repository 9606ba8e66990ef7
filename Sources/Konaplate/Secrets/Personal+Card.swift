extension Personal {
    /// A card number with its first six and last four digits, or a `par` with its first and last four characters.
    ///
    /// Hyphens stay where they are; a text that is neither is starred as a whole. Stars in it count as characters, so
    /// that a text that came masked is masked again and shows no more.
    package var maskedCard: String {
        let characters = exposed.filter { $0 != "-" && $0 != " " }
        let isPlain = characters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "*") }
        guard isPlain, characters.count >= 12 else {
            return String(exposed.map { $0 == "-" || $0 == " " ? $0 : "*" })
        }
        let isNumber = characters.count <= 19 && characters.allSatisfy { $0.isNumber || $0 == "*" }
        let head = isNumber ? 6 : 4
        var index = 0
        return String(
            exposed.map { character in
                guard character != "-", character != " " else { return character }
                defer { index += 1 }
                return index < head || index >= characters.count - 4 ? character : "*"
            })
    }
}
