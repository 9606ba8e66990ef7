extension Language {
    /// A text of the journal with the marks in it, which stand for what is not shown, in this language.
    ///
    /// They are kept in English: what is kept does not depend on who kept it.
    package func translatingMarks(in text: String) -> String {
        guard self == .korean, text.contains("(") else { return text }
        var translated = text
        for (mark, korean) in Self.koreanMarks { translated.replace(mark, with: korean) }
        translated.replace(/\(undocumented text, (\d+) characters\)/) { "(공개되지 않은 문구, \($0.1)자)" }
        translated.replace(/\((\d+) undeclared members hidden\)/) { "(알려지지 않은 항목 \($0.1)개 숨김)" }
        translated.replace(/\((\d+) characters\)/) { "(\($0.1)자)" }
        return translated
    }

    private static let koreanMarks = [
        ("(encrypted on the wire)", "(암호화 전송)"), ("(secret)", "(비공개)"), ("(hidden)", "(숨김)"),
        ("(not kept)", "(보관 안 함)"),
    ]
}
