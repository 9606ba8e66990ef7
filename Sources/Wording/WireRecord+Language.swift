package import MemberDesk

extension WireRecord.Sentence {
    /// The sentence in a language.
    package subscript(language: Language) -> String { language == .korean ? korean : english }
}
