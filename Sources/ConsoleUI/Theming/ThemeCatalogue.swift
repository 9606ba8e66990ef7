package import MemberDesk
package import StrictText
package import TerminalKit
import Themes

/// The themes that there are, by name.
package struct ThemeCatalogue: Sendable {
    private let sources: [String: ThemeSource]

    /// The themes that are part of the program.
    package static let builtIn = ThemeCatalogue(
        sources: Dictionary(
            uniqueKeysWithValues: ThemeFiles.all.map { name, bytes in
                (name, .text(String(decoding: bytes, as: UTF8.self), file: "\(name).toml"))
            }))

    /// Makes a catalogue from sources by theme name.
    package init(sources: [String: ThemeSource]) {
        self.sources = sources
    }

    /// A theme that is part of the program.
    /// - Throws: ``ConfigurationError`` where there is none of that name.
    package static func builtIn(named name: String) throws(ConfigurationError) -> Theme {
        try builtIn.theme(named: name)
    }

    /// The names of all themes, sorted.
    package var names: [String] { sources.keys.sorted() }

    /// This catalogue and further themes; of two with one name the further one stays.
    package func adding(_ further: [String: ThemeSource]) -> ThemeCatalogue {
        ThemeCatalogue(sources: sources.merging(further) { $1 })
    }

    /// A theme with what it inherits.
    /// - Parameters:
    ///   - name: The name of a built-in theme or of a file beside the configuration, or a path.
    ///   - place: What names the theme, for the error where there is none of that name.
    /// - Returns: The theme with every style that the console draws.
    /// - Throws: ``ConfigurationError`` with the place of the first mistake, of the theme or one that it inherits.
    package func theme(named name: String, at place: TextPlace? = nil) throws(ConfigurationError) -> Theme {
        var looks: [StyleName: ThemeLook] = [:]
        var lineage: [String] = []
        var wanted: String? = name
        var place = place
        while let current = wanted {
            let isCircle = lineage.contains(current)
            lineage.append(current)
            guard !isCircle else {
                throw ConfigurationError(
                    .conflict, "the themes inherit in a circle: \(lineage.joined(separator: ", "))", at: place)
            }
            let file = try file(named: current, at: place)
            looks.merge(file.looks) { child, _ in child }
            (wanted, place) = (file.parent, file.parentPlace)
        }
        return Theme(looks: looks)
    }

    private func file(named name: String, at place: TextPlace?) throws(ConfigurationError) -> ThemeFile {
        guard let source = sources[name] else {
            throw ConfigurationError(.invalidValue, unknownName(name, kind: "theme", among: names), at: place)
        }
        let file = try source.read()
        // A second name for one theme would leave open which of them `inherits` means.
        guard file.name == name else {
            throw ConfigurationError(
                .invalidValue, "the theme's name is that of its file: \(name)", at: file.namePlace)
        }
        return file
    }
}
