import ConsoleUI
import FoundationEssentials
import MemberDesk
import TerminalKit

/// What the configuration says of the console's theme and keys, checked.
extension Settings {
    /// The keys of the commands.
    func keymap() throws(ConfigurationError) -> Keymap {
        try Keymap(configuration?.keys ?? [:])
    }

    /// The theme: the one that an option names, by name or path, else the configuration's.
    func theme(_ option: String? = nil) throws(ConfigurationError) -> Theme {
        if let option {
            return try Configuration.Theme.isFile(option) ? theme(file: option) : catalogue.theme(named: option)
        }
        switch configuration?.theme {
        case .named(let name)?: return try catalogue.theme(named: name, at: configuration?.themePlace)
        case .file(let path)?: return try theme(file: path)
        case nil: return try catalogue.theme(named: "default")
        }
    }

    private func theme(file path: String) throws(ConfigurationError) -> Theme {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        return try catalogue.adding([name: .file(path: path)]).theme(named: name)
    }

    private var catalogue: ThemeCatalogue { ThemeCatalogue.builtIn.adding(userThemes) }

    /// The themes in the user's folder; where there is no folder, there are none.
    private var userThemes: [String: ThemeSource] {
        guard let folder = themesFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return [:] }
        let themes = names.filter { $0.hasSuffix(".toml") }
            .map { (String($0.dropLast(5)), ThemeSource.file(path: "\(folder)/\($0)")) }
        return Dictionary(themes, uniquingKeysWith: { first, _ in first })
    }
}
