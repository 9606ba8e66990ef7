package import MemberDesk
package import StrictText

extension ConfigurationError {
    /// Makes an error of a module above the desk, whose sentence is there in every language.
    package init(_ reason: Reason, _ phrase: Phrase, at place: TextPlace? = nil) {
        self.init(reason, .said(korean: phrase.korean, english: phrase.english), at: place)
    }
}
