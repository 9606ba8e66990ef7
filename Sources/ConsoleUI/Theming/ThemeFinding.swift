package import StrictText
package import Wording

/// Something in a theme that makes the console hard to read.
package struct ThemeFinding: Sendable, Hashable {
    /// Where the theme says it.
    package let place: TextPlace
    /// What is wrong.
    package let sentence: Phrase

    /// The place and the sentence, as a line for people.
    package var phrase: Phrase { Phrase("\(place): \(sentence.korean)", "\(place): \(sentence.english)") }
}

extension Phrase {
    static func contrast(_ ratio: Double, _ foreground: UInt8, _ background: UInt8) -> Phrase {
        // Rounded down, so that what is too low does not look sufficient.
        let tenths = Int(ratio * 10)
        let text = "\(tenths / 10).\(tenths % 10):1"
        return Phrase(
            "글자색 \(foreground), 배경색 \(background)의 대비 \(text)은 4.5:1보다 낮습니다.",
            "the contrast of \(foreground) on \(background) is \(text), which is under 4.5:1")
    }

    static func tooSimilar(to other: String, vision: ColourVision?) -> Phrase {
        let (korean, english): (String, String) =
            switch vision {
            case nil: ("", "")
            case .deuteranopia: ("적록색약의 눈에는 ", ", to eyes with deuteranopia")
            case .tritanopia: ("청황색약의 눈에는 ", ", to eyes with tritanopia")
            }
        return Phrase(
            "\(korean)색이 너무 비슷합니다: \(other)", "the colour is too similar to that of \(other)\(english)")
    }
}
