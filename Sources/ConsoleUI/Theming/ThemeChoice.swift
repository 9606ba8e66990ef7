package import MemberDesk
package import StrictText
package import TerminalKit

/// The theme that somebody asked for, which can be read again when its files have changed.
package struct ThemeChoice: Sendable {
    /// The theme's name.
    package let name: String
    private let catalogue: ThemeCatalogue
    private let place: TextPlace?

    /// Chooses a theme.
    /// - Parameters:
    ///   - name: Its name in the catalogue.
    ///   - catalogue: The themes that there are.
    ///   - place: What names it, for the error where there is none of that name.
    package init(_ name: String, in catalogue: ThemeCatalogue, at place: TextPlace? = nil) {
        self.name = name
        self.catalogue = catalogue
        self.place = place
    }

    /// Reads the theme as it is now.
    /// - Throws: ``ConfigurationError`` with the place of the first mistake.
    package func theme() throws(ConfigurationError) -> Theme { try catalogue.theme(named: name, at: place) }

    /// The files that it is made of, as far as they can be told; none for a theme that is part of the program.
    package var paths: [String] { catalogue.paths(of: name) }

    /// What is wrong with its colours.
    /// - Throws: ``ConfigurationError`` where it cannot be read at all.
    package func findings() throws(ConfigurationError) -> [ThemeFinding] {
        ThemeCheck(try catalogue.lineage(of: name, at: place))?.findings ?? []
    }
}
