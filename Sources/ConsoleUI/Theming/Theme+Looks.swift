import TerminalKit

extension Theme {
    /// Makes a theme of its file and those that it inherits, its own first.
    init(_ lineage: [ThemeFile]) {
        self.init(looks: lineage.reduce(into: [:]) { looks, file in looks.merge(file.looks) { child, _ in child } })
    }

    /// Makes a theme of what its files say, after inheriting.
    ///
    /// A colour that a style leaves out is that of `default`; a look for sixteen colours that is left out is derived.
    init(looks: [StyleName: ThemeLook]) {
        let own = looks[.default]
        let ground = Style(
            foreground: own?.indexed.foreground ?? .default, background: own?.indexed.background ?? .default)
        let basicGround = Style(
            foreground: own?.basic?.foreground ?? ground.foreground.nearestBasic,
            background: own?.basic?.background ?? ground.background.nearestBasic)
        self.init(
            looks.mapValues { look in
                Entry(
                    basic: Self.basicStyle(of: look, on: basicGround),
                    indexed: Style(
                        foreground: look.indexed.foreground ?? ground.foreground,
                        background: look.indexed.background ?? ground.background,
                        attributes: look.indexed.attributes ?? []))
            })
    }

    private static func basicStyle(of look: ThemeLook, on ground: Style) -> Style {
        let attributes = look.basic?.attributes ?? look.indexed.attributes ?? []
        if let basic = look.basic {
            return Style(
                foreground: basic.foreground ?? ground.foreground, background: basic.background ?? ground.background,
                attributes: attributes)
        }
        var style = Style(
            foreground: look.indexed.foreground?.nearestBasic ?? ground.foreground,
            background: look.indexed.background?.nearestBasic ?? ground.background,
            attributes: attributes)
        // Two colours that are apart among 256 may meet in one of sixteen.
        if style.isDerivedUnreadable(from: look) { style.foreground = style.background.readableBasic }
        return style
    }
}

extension Style {
    fileprivate func isDerivedUnreadable(from look: ThemeLook) -> Bool {
        let isDerived = [look.indexed.foreground, look.indexed.background].contains { colour in
            if case .indexed? = colour { true } else { false }
        }
        guard isDerived, let contrast = XtermPalette.contrast(foreground, background) else { return false }
        return contrast < XtermPalette.readableContrast
    }
}

extension Colour {
    fileprivate var nearestBasic: Colour {
        if case .indexed(let index) = self { .basic(XtermPalette.nearestBasic(to: index)) } else { self }
    }

    /// Black or white, whichever reads better on this colour.
    fileprivate var readableBasic: Colour {
        let candidates: [Colour] = [.basic(0), .basic(15)]
        return candidates.max {
            (XtermPalette.contrast($0, self) ?? 0) < (XtermPalette.contrast($1, self) ?? 0)
        } ?? .default
    }
}
