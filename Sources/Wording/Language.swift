package import MemberDesk

/// A language that the program speaks.
package enum Language: String, Sendable, CaseIterable {
    /// Korean.
    case korean = "ko"
    /// English.
    case english = "en"

    /// The language for a choice; `auto` follows the locale of `LC_ALL`, `LC_MESSAGES` or `LANG`, in this order.
    ///
    /// Where the locale cannot show Hangul, `auto` is English, which is ASCII.
    package static func resolve(_ choice: LanguageChoice, environment: [String: String]) -> Language {
        switch choice {
        case .ko: return .korean
        case .en: return .english
        case .auto:
            let language = locale("LC_MESSAGES", environment)?.prefix { $0.isLetter }.lowercased()
            return language == "ko" && canShowHangul(locale("LC_CTYPE", environment)) ? .korean : .english
        }
    }

    /// The locale of a category: `LC_ALL` comes first, `LANG` last.
    private static func locale(_ category: String, _ environment: [String: String]) -> String? {
        ["LC_ALL", category, "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }

    /// Whether what is printed, which is UTF-8, is shown as it is: not in the locale `C`, nor in another charset.
    ///
    /// A locale that names no charset is taken at its word.
    private static func canShowHangul(_ locale: String?) -> Bool {
        guard let locale, locale != "C", locale != "POSIX" else { return false }
        guard let dot = locale.firstIndex(of: ".") else { return true }
        let charset = locale[locale.index(after: dot)...].prefix { $0 != "@" }.lowercased()
        return charset == "utf-8" || charset == "utf8"
    }
}
