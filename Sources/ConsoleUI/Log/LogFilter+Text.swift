import Konaplate
package import Wording

extension LogFilter {
    /// The filter as it is typed: `errors member:50000000001`, `오류 회원:50000000001`.
    ///
    /// Every language reads the words of both, so a text that was kept in one is read in the other.
    package func text(_ language: Language) -> String {
        conditions.map { $0.text(language) }.joined(separator: " ")
    }

    /// Reads a text: words and qualifiers between spaces.
    package init(_ text: String) {
        self.init(text.split(whereSeparator: \.isWhitespace).compactMap { Condition(word: String($0)) })
    }

    /// The words of a text that begin like a qualifier and say nothing known, such as one that is still being typed.
    ///
    /// They hold nothing back; a screen should name them.
    package static func unreadable(in text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { String($0) }.filter { Condition(word: $0) == nil }
    }
}

extension LogFilter.Condition {
    /// What a word with a colon is about.
    enum Qualifier: CaseIterable {
        case member
        case code
        case status
        case result
        case text

        /// The word before the colon, as it is written.
        var name: Phrase {
            switch self {
            case .member: Phrase("회원", "member")
            case .code: Phrase("응답코드", "code")
            case .status: Phrase("상태", "status")
            case .result: Phrase("결과", "result")
            case .text: Phrase("내용", "text")
            }
        }

        /// Reads a name, or what people write for it.
        init?(_ word: Substring) {
            let word = word.lowercased()
            let others = ["회원번호": Self.member, "userid": .member, "코드": .code, "http": .status]
            let known = Self.allCases.first { $0.name.korean == word || $0.name.english == word } ?? others[word]
            guard let known else { return nil }
            self = known
        }
    }

    /// The word for what is in trouble.
    static let errorsWord = Phrase("오류", "errors")

    /// Reads a word; `nil` for a qualifier without a value that it can have.
    init?(word: String) {
        if [Self.errorsWord.korean, Self.errorsWord.english, "error"].contains(word.lowercased()) {
            self = .errors
            return
        }
        guard let colon = word.firstIndex(of: ":"), let qualifier = Qualifier(word[..<colon]) else {
            self = .text(word)
            return
        }
        let value = String(word[word.index(after: colon)...])
        guard !value.isEmpty else { return nil }
        switch qualifier {
        case .member:
            guard let memberID = try? MemberID(text: value) else { return nil }
            self = .member(memberID)
        case .code: self = .code(value)
        case .status:
            // 5xx means what begins with 5.
            let digits = value.lowercased().prefix { $0 != "x" }
            guard (1...3).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }), value.count <= 3
            else { return nil }
            self = .status(String(digits))
        case .result:
            guard let result = LogFilter.Result(word: value) else { return nil }
            self = .result(result)
        case .text: self = .text(value)
        }
    }

    /// The condition as it is typed.
    func text(_ language: Language) -> String {
        func qualified(_ qualifier: Qualifier, _ value: String) -> String {
            "\(qualifier.name[language]):\(value)"
        }
        switch self {
        case .errors: return Self.errorsWord[language]
        case .member(let memberID): return qualified(.member, memberID.description)
        case .code(let code): return qualified(.code, code)
        case .status(let digits): return qualified(.status, digits.padded(with: "x", to: 3))
        case .result(let result): return qualified(.result, result.word[language])
        // A word that would be read as something else needs its qualifier.
        case .text(let text):
            return LogFilter.Condition(word: text) == self ? text : qualified(.text, text)
        }
    }

    /// The condition as a chip shows it, short.
    var chip: Phrase {
        switch self {
        case .errors: Self.errorsWord
        case .member(let memberID):
            Phrase("회원 …\(memberID.description.suffix(3))", "member …\(memberID.description.suffix(3))")
        case .code(let code): Phrase("응답코드 \(code)", "code \(code)")
        case .status(let digits):
            Phrase("HTTP \(digits.padded(with: "x", to: 3))", "HTTP \(digits.padded(with: "x", to: 3))")
        case .result(let result): result.word
        case .text(let text): Phrase("\"\(text)\"", "\"\(text)\"")
        }
    }
}

extension LogFilter.Result {
    /// The word, without blanks, since blanks part conditions.
    var word: Phrase {
        switch self {
        case .success: Phrase("성공", "success")
        case .refused: Phrase("거절", "refused")
        case .notSent: Phrase("미전송", "not-sent")
        case .unknown: Phrase("확인필요", "unknown")
        case .sending: Phrase("처리중", "sending")
        }
    }

    /// Reads a word of either language, or that of the journal.
    fileprivate init?(word: String) {
        let word = word.lowercased()
        let known = Self.allCases.first {
            $0.word.korean == word || $0.word.english == word || $0.rawValue.lowercased() == word
        }
        guard let known else { return nil }
        self = known
    }
}

extension String {
    fileprivate func padded(with character: Character, to length: Int) -> String {
        self + String(repeating: character, count: Swift.max(0, length - count))
    }
}
