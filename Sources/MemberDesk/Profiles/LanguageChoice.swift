/// What the configuration or the option `--lang` says about the language.
public enum LanguageChoice: String, Sendable, CaseIterable {
    /// Korean.
    case ko
    /// English.
    case en
    /// As the locale says.
    case auto
}
