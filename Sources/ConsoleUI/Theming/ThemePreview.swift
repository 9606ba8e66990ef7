package import TerminalKit
package import Wording

/// Every style of a theme, by its name and in its look.
package struct ThemePreview: Sendable {
    /// A piece of a line.
    package struct Piece: Sendable, Hashable {
        /// What it says.
        package let text: String
        /// How it looks.
        package let style: Style
    }

    private static let nameColumns = 26
    private static let sampleColumns = 24
    private static let wordColumns = 28

    /// The lines, each as wide as the others so that the ground shows.
    package let lines: [[Piece]]

    /// Draws a theme.
    /// - Parameters:
    ///   - theme: The theme.
    ///   - depth: The colours to use.
    ///   - language: The language of the samples.
    package init(_ theme: Theme, depth: ColourDepth, language: Language) {
        let policy = WidthPolicy.narrow
        let ground = theme.style(for: .default, depth: depth)
        let sample = Phrase(" 김연아 50000000001 ● ", " KIM YUNA 50000000001 ● ")[language]
        lines = StyleName.console.map { name in
            let style = theme.style(for: name, depth: depth)
            return [
                Piece(text: policy.padded(" \(name.rawValue)", to: Self.nameColumns), style: style),
                Piece(text: " ", style: ground),
                Piece(text: policy.padded(sample, to: Self.sampleColumns), style: style),
                Piece(text: " " + policy.padded(style.words, to: Self.wordColumns), style: ground),
            ]
        }
    }
}

extension Style {
    /// The look in the words of a theme file.
    fileprivate var words: String {
        var words: [String] = []
        if let name = foreground.word { words.append("fg \(name)") }
        if let name = background.word { words.append("bg \(name)") }
        words += ThemeAttribute.allCases.filter { attributes.contains($0.style) }.map(\.rawValue)
        return words.joined(separator: " ")
    }
}

extension Colour {
    fileprivate var word: String? {
        switch self {
        case .default: nil
        case .basic(let index): ThemeColour.names[Int(index % 16)]
        case .indexed(let index): "\(index)"
        }
    }
}
