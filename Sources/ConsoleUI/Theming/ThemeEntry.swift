package import MemberDesk
package import Wording

/// A theme as a list of themes has it.
package struct ThemeEntry: Sendable {
    /// The theme's name.
    package let name: String
    /// The path of its file; nil for a part of the program.
    package let path: String?
    /// What it is like, where its file says so.
    package let description: Phrase?
    /// The theme that it inherits.
    package let parent: String?
    /// Why it cannot be used, if it cannot.
    package let problem: ConfigurationError?

    init(_ name: String, _ source: ThemeSource, in catalogue: ThemeCatalogue) {
        self.name = name
        path =
            switch source {
            case .text: nil
            case .file(let path): path
            }
        do {
            let file = try catalogue.lineage(of: name).first
            (description, parent, problem) = (file?.description?.phrase, file?.parent, nil)
        } catch {
            (description, parent, problem) = (nil, nil, error)
        }
    }
}
