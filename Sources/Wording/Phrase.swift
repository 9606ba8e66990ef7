/// A sentence in every language of the program.
///
/// A missing translation does not compile.
package struct Phrase: Hashable, Sendable {
    /// Korean.
    package let korean: String
    /// English.
    package let english: String

    /// Says something in both languages.
    package init(_ korean: String, _ english: String) {
        self.korean = korean
        self.english = english
    }

    /// The sentence in a language.
    package subscript(language: Language) -> String {
        switch language {
        case .korean: korean
        case .english: english
        }
    }
}
