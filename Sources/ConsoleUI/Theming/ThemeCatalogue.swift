package import MemberDesk
package import StrictText
package import TerminalKit
import Themes
import Wording

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
        Theme(try lineage(of: name, at: place))
    }

    /// The file of a theme and those that it inherits, the theme's own first.
    func lineage(of name: String, at place: TextPlace? = nil) throws(ConfigurationError) -> [ThemeFile] {
        var files: [ThemeFile] = []
        var names: [String] = []
        var wanted: String? = name
        var place = place
        while let current = wanted {
            let isCircle = names.contains(current)
            names.append(current)
            guard !isCircle else {
                throw ConfigurationError(
                    .conflict,
                    Phrase(
                        "테마 상속이 순환합니다: \(names.joined(separator: ", "))",
                        "the themes inherit from each other in a circle: \(names.joined(separator: ", "))"), at: place)
            }
            let file = try file(named: current, at: place)
            files.append(file)
            (wanted, place) = (file.parent, file.parentPlace)
        }
        return files
    }

    /// The paths of a theme's file and of those that it inherits, as far as they can be told.
    func paths(of name: String) -> [String] {
        var paths: [String] = []
        var names: Set<String> = []
        var wanted: String? = name
        while let current = wanted, names.insert(current).inserted, let source = sources[current] {
            if case .file(let path) = source { paths.append(path) }
            wanted = try? source.read().parent
        }
        return paths
    }

    /// What there is to say of every theme, by name.
    package var entries: [ThemeEntry] {
        names.compactMap { name in sources[name].map { ThemeEntry(name, $0, in: self) } }
    }

    private func file(named name: String, at place: TextPlace?) throws(ConfigurationError) -> ThemeFile {
        guard let source = sources[name] else {
            throw ConfigurationError(
                .invalidValue, unknownName(name, kind: Phrase("테마", "theme"), among: names), at: place)
        }
        let file = try source.read()
        // A second name for one theme would leave open which of them `inherits` means.
        guard file.name == name else {
            throw ConfigurationError(
                .invalidValue,
                Phrase("테마 이름은 파일 이름과 같아야 합니다: \(name)", "the theme's name is that of its file: \(name)"),
                at: file.namePlace)
        }
        return file
    }
}
