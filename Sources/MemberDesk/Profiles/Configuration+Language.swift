import Glibc
import StrictText

extension Configuration {
    /// What the configuration of these places says of the language, even where something else in it is wrong.
    ///
    /// An error of the configuration, or of the command line, has to be said in some language.
    /// - Returns: `nil` where it says nothing, or cannot be asked: what comes through a pipe is read once only.
    public static func languageChoice(in locations: ConfigurationLocations) -> LanguageChoice? {
        guard let path = locations.configurationFile, (try? FileStatus(of: path))?.isRegular ?? false,
            let document = try? TOMLDocument(configurationAt: path),
            let values = try? document.configuration([String: TopLevelValue].self)
        else { return nil }
        return values["language"]?.text.flatMap { LanguageChoice(rawValue: $0) }
    }

    /// A value of which only a text matters; anything else is passed over.
    private struct TopLevelValue: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
