import Konaplate
import MemberDesk
import Wording

/// An exchange on the page of a transcript.
struct TranscriptExchange {
    private let exchange: Transcript.Exchange
    private let language: Language
    private let codes: CodeDictionary

    init(_ exchange: Transcript.Exchange, _ language: Language, _ codes: CodeDictionary) {
        self.exchange = exchange
        self.language = language
        self.codes = codes
    }

    private var entry: JournalEntry { exchange.entry }

    /// The lines of HTML.
    var html: [String] {
        ["<details>", "<summary>\(summary)</summary>"] + meaning + plain + wire
            + (exchange.curl.map { ["<h4>curl</h4>", "<pre>\(Markup.escaped($0.exposed))</pre>"] } ?? [])
            + ["</details>"]
    }

    private var summary: String {
        let style =
            switch entry.outcome {
            case .success: "success"
            case .refused: "refused"
            case .unknown, .notSent, nil: "unknown"
            }
        let verdict = entry.status?.code.rawValue ?? Phrase.reason(entry.outcome)?[language] ?? entry.resultWord
        let facts = [
            entry.time.preciseTimeOfDay, entry.api, entry.memberID?.description, entry.httpStatus.map { "HTTP \($0)" },
        ].compactMap { $0 }.joined(separator: "  ")
        return "\(Markup.escaped(facts))  <b class=\"\(style)\">\(Markup.escaped(verdict))</b>  "
            + Markup.escaped("\(entry.correlationID)  \(entry.agent)")
    }

    /// What the code means, and what of the answer nobody documents.
    private var meaning: [String] {
        var lines: [String] = []
        if let status = entry.status, let known = codes.entry(for: status.code, api: entry.api) {
            let texts = [known.meaning, known.advice, known.say].compactMap { $0?[language] }
            lines.append("<p>\(Markup.escaped("\(status.code.rawValue): \(texts.joined(separator: " "))"))</p>")
        }
        if let assumed = exchange.record?.assumed, !assumed.isEmpty {
            let mark = Phrase("문서에 없어 가정한 것", "Assumed, on no public page")[language]
            lines.append("<p class=\"assumed\">\(Markup.escaped("\(mark): \(assumed.joined(separator: ", "))"))</p>")
        }
        return lines
    }

    private var plain: [String] {
        let texts = [
            (Phrase("요청 (복호화, 가림)", "Request, decrypted and masked"), Optional(entry.requestText)),
            (Phrase("응답 (복호화, 가림)", "Answer, decrypted and masked"), entry.responseText),
        ]
        return texts.flatMap { title, text -> [String] in
            guard let text else { return [] }
            return [heading(title), "<pre>\(Markup.escaped(language.translatingMarks(in: text)))</pre>"]
        }
    }

    private var wire: [String] {
        guard let record = exchange.record else { return [] }
        return jwe(Phrase("요청의 JWE", "The request's JWE"), record.body)
            + (record.answer.map { jwe(Phrase("응답의 JWE", "The answer's JWE"), $0) } ?? []) + token(record)
    }

    private func jwe(_ title: Phrase, _ body: WireRecord.Body) -> [String] {
        guard !body.parts.isEmpty else { return [] }
        let rows = body.parts.map { part in
            let decoded = part.name == "header" ? body.header.map { "<br><b>\(Markup.escaped($0))</b>" } ?? "" : ""
            return "<tr><td>\(Markup.escaped(Phrase.wirePart(part.name)[language]))</td>"
                + "<td>\(part.bytes.map { "\($0) B" } ?? "")</td>"
                + "<td><code>\(Markup.escaped(part.text))</code>\(decoded)</td></tr>"
        }
        return [heading(title), "<table>"] + rows + ["</table>"]
    }

    private func token(_ record: WireRecord) -> [String] {
        guard !record.token.isEmpty else { return [] }
        let rows = record.token.map { step in
            let title = step.title[language]
            return "<tr><td>\(Markup.escaped(title))</td><td><code>\(Markup.escaped(step.result))</code></td></tr>"
        }
        return [heading(Phrase("토큰 계산", "How the token is made")), "<table>"] + rows + ["</table>"]
    }

    private func heading(_ title: Phrase) -> String { "<h4>\(Markup.escaped(title[language]))</h4>" }
}
