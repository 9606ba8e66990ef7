import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What a sandbox saw of an exchange: the JSON, the parts of the JWE, the headers with the token taken apart.
struct WirePage: Page {
    /// What is shown of it.
    enum Part: Int, CaseIterable {
        /// The JSON of request and answer, masked as everywhere.
        case plain
        /// The same as it was encrypted.
        case encrypted
        /// The headers, and how the token was made.
        case headers
    }

    let entry: JournalEntry
    let record: WireRecord
    /// The request as a command, with the sandbox's keys.
    let curl: Secret
    var part = Part.plain
    var top = 0

    init(entry: JournalEntry, record: WireRecord, curl: Secret) {
        self.entry = entry
        self.record = record
        self.curl = curl
    }

    var place: Place { .wire }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        let count = Part.allCases.count
        switch key {
        case Key(.tab), Key(.right): show(Part(rawValue: (part.rawValue + 1) % count))
        case Key(.tab, .shift), Key(.left): show(Part(rawValue: (part.rawValue + count - 1) % count))
        default:
            guard let number = key.text?.wholeNumberValue, let part = Part(rawValue: number - 1) else {
                return handleAsPage(key, in: &model)
            }
            show(part)
        }
        return []
    }

    private mutating func show(_ part: Part?) {
        guard let part else { return }
        self.part = part
        top = 0
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        switch id {
        case .copyCurl: return model.run(id)
        case .copyCorrelationID: return model.copy(entry.correlationID, of: entry.memberID)
        case .open: model.dismiss()
        default: break
        }
        return []
    }

    func ownHints(_ model: Model) -> [KeyHint] {
        [KeyHint("Tab", Phrase("다음 보기", "Next part"))] + model.keyHints([.copyCurl, .copyCorrelationID])
    }

    /// Names the parts, the one that is shown in brackets.
    func title(_ model: Model) -> String {
        let names = [
            Phrase("1 JSON", "1 JSON"), Phrase("2 JWE", "2 JWE"), Phrase("3 헤더와 토큰", "3 Headers and token"),
        ]
        let parts = zip(Part.allCases, names).map { $0 == part ? "[\($1[model.language])]" : $1[model.language] }
        return "\(entry.api)  \(parts.joined(separator: "  "))"
    }

    func lines(_ model: Model) -> [PageLine] {
        switch part {
        case .plain: plain(model.language)
        case .encrypted: encrypted(model.language)
        case .headers: WireHeaders.lines(record, model.language)
        }
    }

    // MARK: JSON

    private func plain(_ language: Language) -> [PageLine] {
        findings(language)
            + [.section(Phrase("요청", "Request")[language], note: "\(record.method) \(record.path)")]
            + body(of: entry.requestText, language)
            + [.gap, .section(Phrase("응답", "Answer")[language], note: verdict(language))]
            + (entry.responseText.map { body(of: $0, language) }
                ?? [
                    .text(
                        Phrase("응답 없이 연결이 끊겼습니다.", "The connection was closed without an answer.")[language],
                        .outcomeUnknown)
                ])
    }

    private func verdict(_ language: Language) -> String {
        [record.httpStatus.map { "HTTP \($0)" }, record.code].compactMap { $0 }.joined(separator: "  ")
    }

    /// What is wrong with the request, and what of the answer nobody documents.
    private func findings(_ language: Language) -> [PageLine] {
        var lines = record.mistakes.map { mistake in
            PageLine.text("! \(mistake[language])", .stateCheck, indent: 2)
        }
        if !record.assumed.isEmpty {
            lines.append(.field(.assumed, record.assumed.joined(separator: ", "), .dim))
        }
        return lines.isEmpty ? [] : lines + [.gap]
    }

    /// The text behind the headers.
    private func body(of text: String, _ language: Language) -> [PageLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.isEmpty }.dropFirst()
            .map { .text(language.translatingMarks(in: String($0))) }
    }

    // MARK: JWE

    private func encrypted(_ language: Language) -> [PageLine] {
        jwe(Phrase("요청", "Request")[language], record.body, language) + [.gap]
            + (record.answer.map { jwe(Phrase("응답", "Answer")[language], $0, language) } ?? [])
    }

    private func jwe(_ title: String, _ body: WireRecord.Body, _ language: Language) -> [PageLine] {
        guard !body.parts.isEmpty else {
            let clear = Phrase("암호화하지 않은 본문입니다.", "This body is not encrypted.")[language]
            return [.section(title), .text(clear, .dim)]
        }
        return [.section(title, note: "JWE")]
            + body.parts.enumerated().flatMap { index, part -> [PageLine] in
                let bytes = part.bytes.map { "\($0) B" } ?? "?"
                let count = Phrase("\(part.text.count)자 → \(bytes)", "\(part.text.count) characters → \(bytes)")
                let head = "\(index + 1)  \(Phrase.wirePart(part.name)[language])  \(count[language])"
                let decoded =
                    part.name == "header" ? body.header.map { PageLine.text("   \($0)", .say, indent: 3) } : nil
                return [.text(head, .title), .text("   \(part.text)", .dim, indent: 3)] + [decoded].compactMap { $0 }
            }
    }
}

extension Phrase {
    static let assumed = Phrase("가정한 것", "Assumed")

    /// A part of a compact JWE by its name.
    static func wirePart(_ name: String) -> Phrase {
        switch name {
        case "header": Phrase("헤더", "Header")
        case "encryptedKey": Phrase("암호화된 키", "Encrypted key")
        case "initialisationVector": Phrase("초기화 벡터", "Initialisation vector")
        case "ciphertext": Phrase("암호문", "Ciphertext")
        case "tag": Phrase("인증 태그", "Authentication tag")
        default: Phrase(name, name)
        }
    }
}
