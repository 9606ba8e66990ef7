import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Command {
    /// Taking something away from the screen.
    static let taking: [Command] = [
        Command(
            .copyCorrelationID, Phrase("추적번호 복사", "Copy correlation ID"),
            Phrase("추적번호를 복사하고 한 줄로 보여 줍니다", "Copies the correlation ID and shows it on a line of its own"),
            keys: ["c"], short: Phrase("추적번호", "Corr. ID"), target: .member, hint: CommandHint(.take, 4),
            availability: { $0.correlationIDToCopy == nil ? .disabled(.nothingToCopy) : .enabled },
            action: { model in
                guard let (correlationID, memberID) = model.correlationIDToCopy else { return [] }
                return model.copy(correlationID, of: memberID)
            }),
        Command(
            .copyTicketNote, Phrase("상담 메모 복사", "Copy ticket note"),
            Phrase("등록 결과를 상담 메모로 복사합니다", "Copies the outcome as a note for the ticket"), keys: ["t"],
            short: Phrase("메모", "Note"), target: .member, hint: CommandHint(.take, 7, in: [.members, .detail]),
            availability: { $0.list.selected?.attempt == nil ? .disabled(.nothingAttempted) : .enabled },
            action: { $0.copyTicketNote() }),
        Command(
            .plain, Phrase("텍스트로 보기", "Plain text"),
            Phrase("화면을 텍스트로 출력해 선택하고 복사합니다", "Prints the pane as plain text, to select and copy"),
            keys: ["<f8>", "p"], target: .screen,
            availability: { $0.station.guards.allowsPlainScreen ? .enabled : .disabled(.noPlainScreen) },
            action: { model in
                [
                    .terminal(.showPlain(PlainText.of(model))),
                    .desk(.record(.exported(.screen, model.shownMember))),
                ]
            }),
    ]
}

extension Model {
    /// The member that the pane or the page on top is about.
    fileprivate var shownMember: MemberID? {
        if let page = top(ExchangePage.self) { return page.entry.memberID }
        if let page = top(HistoryPage.self) { return page.memberID }
        return focus == .log ? log.filter.memberID : list.selection
    }

    /// The correlation ID that an agent means: on an exchange's page and in the log that of the entry, else that of the
    /// member's registration.
    var correlationIDToCopy: (id: CorrelationID, memberID: MemberID?)? {
        if let page = top(ExchangePage.self) { return (page.entry.correlationID, page.entry.memberID) }
        if focus == .log { return log.selected.map { ($0.correlationID, $0.memberID) } }
        return list.selected?.attempt.map { ($0.correlationID, Optional($0.memberID)) }
    }

    /// Copies a correlation ID and shows it, since many terminals do not take what is copied.
    mutating func copy(_ correlationID: CorrelationID, of memberID: MemberID?) -> [Effect] {
        present(CorrelationIDPage(correlationID: correlationID))
        say(.info, .copied, about: memberID)
        return [
            .terminal(.copy(correlationID.rawValue)), .desk(.record(.copied(.correlationID, memberID, correlationID))),
        ]
    }

    fileprivate mutating func copyTicketNote() -> [Effect] {
        guard let summary = list.selected, let attempt = summary.attempt else { return [] }
        let note = TicketNote(attempt: attempt, summary: summary, codes: station.codes).text(language: language)
        present(TicketNotePage(note: note))
        say(.info, .noteCopied, about: summary.id)
        return [.terminal(.copy(note)), .desk(.record(.copied(.ticketNote, summary.id, attempt.correlationID)))]
    }
}
