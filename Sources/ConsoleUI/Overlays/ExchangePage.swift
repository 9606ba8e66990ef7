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

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        switch id {
        case .copyCorrelationID: return model.copy(entry.correlationID, of: entry.memberID)
        case .filterLog:
            if let memberID = entry.memberID { model.select(memberID) }
        case .open: model.dismiss()
        default: break
        }
        return []
    }

    func ownHints(_ model: Model) -> [KeyHint] {
        [model.keyHint(.copyCorrelationID), model.keyHint(.filterLog, Phrase("회원 보기", "Member"))].compactMap { $0 }
    }

    func title(_ model: Model) -> String { entry.api }

    func lines(_ model: Model) -> [PageLine] {
        let language = model.language
        var lines: [PageLine] = [
            .field(.time, "\(entry.time.date) \(entry.time.preciseTimeOfDay)"),
            .field(.memberID, entry.memberID?.description ?? entry.subject ?? "-"),
            .field(.correlationID, entry.correlationID.rawValue),
        ]
        if let answered = entry.responseCorrelationID, answered != entry.correlationID {
            lines.append(.field(.answeredCorrelationID, answered.rawValue, .stateCheck))
        }
        if let status = entry.status {
            lines.append(
                .field(
                    .responseCode, status.quoted(language), status.code == .success ? .outcomeSuccess : .outcomeRefused)
            )
            if let known = status.code.entry(path: entry.path) {
                lines.append(.field(.meaning, Phrase(known.koreanMeaning, known.meaning)[language]))
            }
        }
        if let reason = Phrase.reason(entry.outcome) {
            lines.append(.field(.outcome, reason[language], .outcomeUnknown))
        }
        if let duration = entry.duration {
            lines.append(.field(.duration, "\(duration.tenthsOfMilliseconds) ms"))
        }
        lines.append(.field(.agent, "\(entry.agent)  \(entry.profile)"))
        lines += section(Phrase("요청", "Request")[language], entry.requestText, language)
        if let responseText = entry.responseText {
            lines += section(Phrase("응답", "Answer")[language], responseText, language)
        }
        return lines
    }

    private func section(_ title: String, _ text: String, _ language: Language) -> [PageLine] {
        [.gap, .section(title)]
            + text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { .text(language.translatingMarks(in: String($0))) }
    }
}

extension Phrase {
    static let meaning = Phrase("의미", "Meaning")
}
