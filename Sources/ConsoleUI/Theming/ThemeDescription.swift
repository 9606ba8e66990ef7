import Wording

/// What a theme file says of itself: one text for both languages, or one for each.
struct ThemeDescription: Decodable, Sendable {
    let phrase: Phrase

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            phrase = Phrase(text, text)
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            phrase = Phrase(
                try container.decode(String.self, forKey: .korean), try container.decode(String.self, forKey: .english))
        }
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case korean = "ko"
        case english = "en"
    }
}
