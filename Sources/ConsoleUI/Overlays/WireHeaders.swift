import Konaplate
import MemberDesk
import Wording

/// The headers of an exchange as lines, with the token taken apart and made again step by step.
enum WireHeaders {
    static func lines(_ record: WireRecord, _ language: Language) -> [PageLine] {
        let request =
            [PageLine.section(Phrase("요청 헤더", "Request headers")[language])]
            + record.headers.flatMap { header -> [PageLine] in
                let key = header.name == HeaderName.accessKey && header.expected == nil ? record.accessKey : nil
                let value = key?.exposed ?? header.value ?? Phrase("(없음)", "(none)")[language]
                let line = PageLine.field(
                    Phrase(header.name, header.name), value, header.expected == nil ? .value : .stateCheck)
                guard let expected = header.expected else { return [line] }
                return [line, .text("! \(expected[language])", .stateCheck, indent: 2)]
            }
        return request + token(record, language) + answer(record, language)
    }

    private static func token(_ record: WireRecord, _ language: Language) -> [PageLine] {
        guard !record.token.isEmpty else { return [] }
        let verdict =
            record.isTokenRight == false
            ? Phrase("맞지 않음", "does not fit")[language] : Phrase("맞음", "fits")[language]
        let key = record.secretKey.map { [PageLine.field(Phrase("secret key", "Secret key"), $0.exposed)] } ?? []
        return [.gap, .section(Phrase("토큰 계산", "How the token is made")[language], note: verdict)] + key
            + record.token.enumerated().flatMap { index, step -> [PageLine] in
                [
                    .text("\(index + 1)  \(step.title[language])", .title, indent: 3),
                    .text("   \(step.result)", .dim, indent: 3),
                ]
            }
    }

    private static func answer(_ record: WireRecord, _ language: Language) -> [PageLine] {
        guard record.answer != nil else { return [] }
        return [.gap, .section(Phrase("응답 헤더", "Answer's headers")[language])]
            + record.answerHeaders.map { .field(Phrase($0.name, $0.name), $0.value ?? "") }
    }
}
