import MemberDesk
import StrictText

/// Where the text of a theme comes from.
package enum ThemeSource: Sendable, Hashable {
    /// A text at hand; `file` is what messages call it.
    case text(String, file: String)
    /// A file, read each time the theme is asked for.
    case file(path: String)

    func read() throws(ConfigurationError) -> ThemeFile {
        switch self {
        case .text(let text, let file): try ThemeFile(TOMLDocument(configuration: text, file: file))
        case .file(let path): try ThemeFile(TOMLDocument(configurationAt: path))
        }
    }
}
