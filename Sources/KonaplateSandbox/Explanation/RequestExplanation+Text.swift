import Konaplate

extension RequestExplanation {
    /// The explanation for people, in a language.
    package func text(in language: any KeyPath<Sentence, String> & Sendable) -> String {
        let say = { (korean: String, english: String) in Sentence(korean, english)[keyPath: language] }
        let parts = [
            summaryLines(language, say), mistakeLines(language, say), headerLines(language, say),
            tokenLines(language, say), messageLines(say), bodyLines(say),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private typealias Say = (_ korean: String, _ english: String) -> String

    private func summaryLines(_ language: KeyPath<Sentence, String>, _ say: Say) -> [String] {
        let time = "\(summary.time.date) \(summary.time.preciseTimeOfDay)"
        let title = summary.api.map { "  \($0.title[keyPath: language])" } ?? ""
        let status =
            summary.verdict.httpStatus.map { "HTTP \($0)" } ?? say("응답 없이 연결을 닫음", "connection closed, no answer")
        let verdict = [status, summary.verdict.code?.rawValue, summary.verdict.reason.map { "(\($0))" }]
        let assumed = summary.verdict.assumed.joined(separator: ", ")
        return [
            "#\(summary.number)  \(time)  \(summary.correlationID)", "\(summary.method) \(summary.path)\(title)",
            "→ \(verdict.compactMap { $0 }.joined(separator: "  "))",
        ] + (assumed.isEmpty ? [] : ["  " + say("문서에 없어 가정한 것: ", "assumed, on no public page: ") + assumed])
    }

    private func mistakeLines(_ language: KeyPath<Sentence, String>, _ say: Say) -> [String] {
        let title = say("가능성이 큰 실수", "Likely mistake")
        guard mistakes.isEmpty else { return [title] + mistakes.map { "  • \($0.sentence[keyPath: language])" } }
        let isOrdinary = summary.verdict.code == .success || summary.verdict.reason == nil
        let sentence =
            isOrdinary
            ? say("없습니다. 요청이 올바릅니다.", "None: the request is right.")
            : say(
                "없습니다. 요청은 올바릅니다. 응답은 회원의 상태나 시나리오에 따른 것입니다.",
                "None: the request is right; the member's state or a scenario decided the answer.")
        return [title, "  \(sentence)"]
    }

    private func headerLines(_ language: KeyPath<Sentence, String>, _ say: Say) -> [String] {
        let expected = say("올바른 값", "should be")
        return [say("헤더", "Headers")]
            + headers.flatMap { header -> [String] in
                let received = header.received.map { "\($0)  (\(header.characters))" } ?? say("(없음)", "(none)")
                let line = "  \(header.isRight ? "✓" : "✗") \(header.name): \(received)"
                return header.isRight ? [line] : [line, "      \(expected): \(header.expected[keyPath: language])"]
            }
    }

    private func tokenLines(_ language: KeyPath<Sentence, String>, _ say: Say) -> [String] {
        guard let token else { return [] }
        let parts = [token.received.prefix ?? "-", token.received.time ?? "-", token.received.code]
        return [
            say("토큰", "Token") + (token.isRight ? "  ✓" : "  ✗"),
            "  \(say("받은 값", "received")): \(parts.joined(separator: " | "))  (\(token.received.text.utf8.count))",
        ]
            + token.steps.enumerated().flatMap { index, step in
                ["  \(index + 1). \(step.title[keyPath: language])", "     \(step.result)"]
            }
    }

    private func messageLines(_ say: Say) -> [String] {
        guard let examination = body.examination else { return [] }
        let parts = examination.parts.enumerated().map { index, part in
            let name = say(ClientMistake.korean(part.name), ClientMistake.english(part.name))
            let bytes = part.bytes.map { "\($0) B" } ?? say("Base64url 아님", "no Base64url")
            return "  \(index + 1). \(name): \(part.characters) → \(bytes)"
        }
        let header = examination.header.map { ["  \(say("헤더", "header")): \($0)"] } ?? []
        let key =
            switch body.key {
            case .server: say("서버 키로 암호화됨", "encrypted for the server's key")
            case .client: say("클라이언트 키로 암호화됨", "encrypted for the client's key")
            case nil: say("이 샌드박스의 키로 풀리지 않음", "no key of this sandbox fits")
            }
        return ["JWE"] + parts + header + ["  \(key)"]
    }

    private func bodyLines(_ say: Say) -> [String] {
        let size = body.size.map { "\($0) B" } ?? say("(다 받지 않음)", "(not all taken in)")
        var lines = ["\(say("본문", "Body"))  \(size)"]
        if let text = body.text, !text.isEmpty { lines.append("  \(text.exposed)") }
        if let text = body.plainText { lines += ["  \(say("복호화한 내용", "decrypted")):", "  \(text.exposed)"] }
        return lines
    }
}
