import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// One exchange in full: what was sent, what came back, how long it took and what it means.
enum ExchangePage {
    static func lines(_ entry: JournalEntry, _ model: Model) -> [PageView.Line] {
        let language = model.language
        var lines: [PageView.Line] = [
            field(.time, "\(entry.time.date) \(entry.time.preciseTimeOfDay)", language),
            field(.memberID, entry.memberID?.description ?? entry.subject ?? "-", language),
            field(.correlationID, entry.correlationID.rawValue, language),
        ]
        if let answered = entry.responseCorrelationID, answered != entry.correlationID {
            lines.append(field(.answeredCorrelationID, answered.rawValue, language, .stateCheck))
        }
        if let status = entry.status {
            let style: StyleName = status.code == .success ? .outcomeSuccess : .outcomeRefused
            let text = "\(status.code) \(language.translatingMarks(in: status.message))"
            lines.append(field(.responseCode, text, language, style))
            if let known = status.code.entry(path: entry.path) {
                lines.append(field(.meaning, Phrase(known.koreanMeaning, known.meaning)[language], language))
            }
        }
        if let reason = Phrase.reason(entry.outcome) {
            lines.append(field(.outcome, reason[language], language, .outcomeUnknown))
        }
        if let duration = entry.duration {
            lines.append(field(.duration, "\(duration.tenthsOfMilliseconds) ms", language))
        }
        lines.append(field(.agent, "\(entry.agent)  \(entry.profile)", language))
        lines += section(Phrase("요청", "Request")[language], entry.requestText, language)
        if let responseText = entry.responseText {
            lines += section(Phrase("응답", "Answer")[language], responseText, language)
        }
        return lines
    }

    private static func field(
        _ name: Phrase, _ value: String, _ language: Language, _ style: StyleName = .value
    ) -> PageView.Line {
        PageView.Line(WidthPolicy.narrow.padded(name[language], to: 16) + value, style)
    }

    private static func section(_ title: String, _ text: String, _ language: Language) -> [PageView.Line] {
        [PageView.Line(""), PageView.Line(title, .overlayTitle)]
            + text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { PageView.Line(language.translatingMarks(in: String($0))) }
    }
}

extension Phrase {
    fileprivate static let meaning = Phrase("뜻", "Meaning")
}
