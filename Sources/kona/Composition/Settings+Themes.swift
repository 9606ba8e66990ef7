import ConsoleUI
import FoundationEssentials
import MemberDesk
import TerminalKit
import Wording

/// The themes that there are for this user, and the one that is meant.
extension Settings {
    /// The theme: the one that an option names, by name or path, else the configuration's.
    func themeChoice(_ option: String? = nil) -> ThemeChoice {
        if let option {
            return Configuration.Theme.isFile(option) ? choice(file: option) : ThemeChoice(option, in: themes)
        }
        return switch configuration?.theme {
        case .named(let name)?: ThemeChoice(name, in: themes, at: configuration?.themePlace)
        case .file(let path)?: choice(file: path)
        case nil: ThemeChoice("default", in: themes)
        }
    }

    /// The theme as it is now.
    func theme(_ option: String? = nil) throws(ConfigurationError) -> Theme { try themeChoice(option).theme() }

    /// The themes of the program and those in the user's folder, which come first.
    var themes: ThemeCatalogue { ThemeCatalogue.builtIn.adding(userThemes) }

    /// The theme of a file, which may inherit every other one.
    func choice(file path: String) -> ThemeChoice {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        return ThemeChoice(name, in: themes.adding([name: .file(path: path)]))
    }

    /// The themes in the user's folder; where there is no folder, there are none.
    private var userThemes: [String: ThemeSource] {
        guard let folder = themesFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return [:] }
        let themes = names.filter { $0.hasSuffix(".toml") }
            .map { (String($0.dropLast(5)), ThemeSource.file(path: "\(folder)/\($0)")) }
        return Dictionary(themes, uniquingKeysWith: { first, _ in first })
    }
}
