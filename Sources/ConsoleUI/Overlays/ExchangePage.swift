import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// One exchange in full: what was sent, what came back, how long it took and what it means.
struct ExchangePage: Page {
    var entry: JournalEntry
    var top = 0

    init(entry: JournalEntry) {
        self.entry = entry
    }

    var place: Place { .exchange }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        switch id {
        case .copyCorrelationID, .crossToMember, .timeline, .codes, .nextExchange, .previousExchange, .wire:
            return model.run(id)
        case .open: model.dismiss()
        default: break
        }
        return []
    }

    /// The way out stands before what there may be no room for.
    func hints(_ model: Model) -> [KeyHint] {
        [
            model.keyHint(.nextExchange, Phrase("다음", "Next")),
            model.keyHint(.copyCorrelationID, Phrase("추적번호", "Corr. ID")),
            model.keyHint(.crossToMember, Phrase("회원", "Member")), model.keyHint(.timeline), .close,
            model.station.knowsWire ? model.keyHint(.wire) : nil,
            model.keyHint(.codes, Phrase("코드", "Codes")),
        ].compactMap { $0 } + model.keyHints([.pageDown, .plain])
    }

    func title(_ model: Model) -> String {
        let visible = model.log.visible
        guard let index = visible.firstIndex(where: { $0.id == entry.id }) else { return entry.api }
        return "\(entry.api)  \(index + 1)/\(visible.count)"
    }

    func lines(_ model: Model) -> [PageLine] {
        let language = model.language
        var lines = facts(language) + verdict(model) + timing(language)
        lines.append(.field(.agent, "\(entry.agent)  \(entry.profile)"))
        lines += section(Phrase("요청", "Request")[language], entry.requestText, language)
        if let responseText = entry.responseText {
            lines += section(Phrase("응답", "Answer")[language], responseText, language)
        }
        return lines
    }

    private func facts(_ language: Language) -> [PageLine] {
        var lines: [PageLine] = [
            .field(.memberID, entry.memberID?.description ?? entry.subject ?? "-"),
            .field(.correlationID, entry.correlationID.rawValue),
        ]
        if let answered = entry.responseCorrelationID, answered != entry.correlationID {
            lines.append(.field(.answeredCorrelationID, answered.rawValue, .stateCheck))
        }
        return lines
    }

    /// What came of it, what that means, and what is to be done.
    private func verdict(_ model: Model) -> [PageLine] {
        let language = model.language
        var lines: [PageLine] = []
        if let status = entry.status {
            let style: StyleName = status.code == .success ? .outcomeSuccess : .outcomeRefused
            lines.append(.field(.responseCode, status.quoted(language), style))
            let known = model.station.codes.entry(for: status.code, api: entry.api)
            let texts = [(Phrase.meaning, known?.meaning), (.advice, known?.advice), (.sayToMember, known?.say)]
            for case (let name, let text?) in texts { lines.append(.field(name, text[language])) }
        }
        if let reason = Phrase.reason(entry.outcome) {
            lines.append(.field(.outcome, reason[language], .outcomeUnknown))
        }
        if let cause = entry.cause { lines.append(.field(.cause, Phrase.cause(cause)[language])) }
        return lines
    }

    private func timing(_ language: Language) -> [PageLine] {
        let start = PageLine.field(.time, "\(entry.time.date) \(entry.time.preciseTimeOfDay)")
        guard let duration = entry.duration else { return [start] }
        let end = entry.time.advanced(by: duration).preciseTimeOfDay
        return [start, .field(.duration, "\(duration.tenthsOfMilliseconds) ms  → \(end)")]
    }

    /// Headers matter less than the body below them.
    private func section(_ title: String, _ text: String, _ language: Language) -> [PageLine] {
        var isBody = false
        return [.gap, .section(title)]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                isBody = isBody || line.isEmpty
                // What a sandbox found wrong with a guest's request stands before its headers.
                let style: StyleName = isBody ? .value : line.hasPrefix("! ") ? .stateCheck : .dim
                return .text(language.translatingMarks(in: String(line)), style)
            }
    }
}

extension Phrase {
    static let advice = Phrase("다음 할 일", "Next step")
    static let sayToMember = Phrase("안내", "Say")
    static let cause = Phrase("원인", "Cause")
}
