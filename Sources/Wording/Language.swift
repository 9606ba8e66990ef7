package import MemberDesk

/// A language that the program speaks.
package enum Language: String, Sendable, CaseIterable {
    /// Korean.
    case korean = "ko"
    /// English.
    case english = "en"

    /// The language for a choice; `auto` follows the locale of `LC_ALL`, `LC_MESSAGES` or `LANG`, in this order.
    package static func resolve(_ choice: LanguageChoice, environment: [String: String]) -> Language {
        switch choice {
        case .ko: return .korean
        case .en: return .english
        case .auto:
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
                .compactMap { environment[$0] }
                .first { !$0.isEmpty }
            let language = locale?.prefix { $0.isLetter }.lowercased()
            return language == "ko" ? .korean : .english
        }
    }
}
