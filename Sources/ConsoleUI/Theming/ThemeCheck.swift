import StrictText
import TerminalKit
import Wording

/// Looks for what makes a theme hard to read, among the colours that look the same everywhere.
///
/// The sixteen that are the terminal's own cannot be judged.
struct ThemeCheck {
    /// The least difference between two outcomes; two greys of the palette's ramp have 4.
    private static let leastDistance = 10.0
    private static let outcomes: [StyleName] = [.outcomeSuccess, .outcomeRefused, .outcomeUnknown, .outcomeNotSent]

    private let file: ThemeFile
    private let theme: Theme
    private let vision: ColourVision?

    /// Checks the first of the files; the others are what it inherits.
    init?(_ files: [ThemeFile]) {
        guard let file = files.first else { return nil }
        self.file = file
        theme = Theme(files)
        vision = files.lazy.compactMap(\.vision).first
    }

    /// What is wrong, in the order of the file.
    var findings: [ThemeFinding] {
        (contrasts + similarOutcomes).sorted {
            ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
        }
    }

    private func style(_ name: StyleName) -> Style { theme.style(for: name, depth: .indexed256) }

    private var contrasts: [ThemeFinding] {
        StyleName.console.compactMap { name in
            let style = style(name)
            guard case .indexed(let foreground) = style.foreground, case .indexed(let background) = style.background,
                let contrast = XtermPalette.contrast(style.foreground, style.background),
                contrast < XtermPalette.readableContrast
            else { return nil }
            return ThemeFinding(place: file.place(of: name), sentence: .contrast(contrast, foreground, background))
        }
    }

    private var similarOutcomes: [ThemeFinding] {
        Self.outcomes.indices.flatMap { index in
            Self.outcomes[..<index].compactMap { other in finding(Self.outcomes[index], other) }
        }
    }

    private func finding(_ name: StyleName, _ other: StyleName) -> ThemeFinding? {
        guard let first = appearance(name), let second = appearance(other) else { return nil }
        // One colour on purpose, and something stronger than bold that tells them apart.
        if first.colour == second.colour, first != second { return nil }
        let colours = (XtermPalette.linear(first.colour), XtermPalette.linear(second.colour))
        let place = file.place(of: name)
        if colours.0.distance(to: colours.1) < Self.leastDistance {
            return ThemeFinding(place: place, sentence: .tooSimilar(to: other.rawValue, vision: nil))
        }
        guard let vision, vision.seen(colours.0).distance(to: vision.seen(colours.1)) < Self.leastDistance else {
            return nil
        }
        return ThemeFinding(place: place, sentence: .tooSimilar(to: other.rawValue, vision: vision))
    }

    /// What the eye sees of a style first.
    private struct Appearance: Equatable {
        let colour: UInt8
        let isBlock: Bool
        let isUnderlined: Bool
    }

    /// The colour of a block, or of the text where it stands on the ground; nil where that is the terminal's own.
    private func appearance(_ name: StyleName) -> Appearance? {
        let style = style(name)
        var (text, back) = (style.foreground, style.background)
        if style.attributes.contains(.reverse) { swap(&text, &back) }
        let isBlock = back != self.style(.default).background
        guard case .indexed(let colour) = isBlock ? back : text else { return nil }
        return Appearance(
            colour: colour, isBlock: isBlock, isUnderlined: style.attributes.contains(.underline))
    }
}
