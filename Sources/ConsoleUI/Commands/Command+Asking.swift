import Konaplate
import MemberDesk
import Wording

extension Command {
    /// Asking the platform, and the state, about a member.
    static let asking: [Command] = [
        Command(
            .open, Phrase("열기", "Open"),
            Phrase("회원의 계좌를 조회하거나 통신 내용을 엽니다", "Reads the member's accounts, or opens the exchange"),
            keys: ["<enter>"], short: Phrase("조회", "Read"), target: .member,
            hint: CommandHint(.act, 3, in: [.members, .detail]),
            availability: { $0.selectedMember },
            action: { $0.open() }),
        Command(
            "log.open", Phrase("통신 열기", "Open exchange"),
            Phrase("통신의 내용과 의미를 보여 줍니다", "Shows what an exchange said and means"), keys: ["<enter>"],
            short: Phrase("열기", "Open"), places: [.log], target: .member, hint: CommandHint(.act, 3, in: [.log]),
            availability: { $0.log.selected == nil ? .disabled(.noExchanges) : .enabled },
            action: { $0.open() }),
        Command(
            .refresh, Phrase("다시 조회", "Refresh"),
            Phrase("선택한 회원의 계좌를 다시 조회합니다", "Reads the selected member's accounts again"), keys: ["<f5>", "u"],
            target: .member, hint: CommandHint(.act, 6, in: [.members, .detail]),
            availability: { model in
                if case .failed = model.list.status { return .enabled }
                return model.selectedMember
            },
            action: { model in
                if case .failed = model.list.status {
                    model.list.status = .loading
                    return model.start()
                }
                return model.list.selection.map { model.read($0, opensCard: false) } ?? []
            }),
        Command(
            .history, Phrase("이력", "History"),
            Phrase("이 회원의 모든 등록 내역을 보여 줍니다", "Shows all registrations for this member"), keys: ["i"],
            target: .member, hint: CommandHint(.view, 8, in: [.members, .detail]),
            availability: { $0.selectedMember },
            action: { model in
                guard let memberID = model.list.selection else { return [] }
                model.inFlight[.loadHistory(memberID)] = model.now
                return [.desk(.loadHistory(memberID))]
            }),
        Command(
            .add, Phrase("회원 추가", "Add member"),
            Phrase("회원번호로 회원을 조회해 목록에 추가합니다", "Looks a member up by ID and adds it to the list"), keys: ["n"],
            action: { model in
                model.present(AddMemberPrompt())
                return []
            }),
    ]
}

extension Model {
    /// Reads a member's accounts; for a registration the card follows.
    mutating func read(_ memberID: MemberID, opensCard: Bool) -> [Effect] {
        guard inFlight[.readAccounts(memberID)] == nil else { return [] }
        inFlight[.readAccounts(memberID)] = now
        if opensCard { pendingCard = memberID }
        return [.desk(.readAccounts(memberID, opensCard: opensCard))]
    }

    /// Opens what is selected: a member's accounts, or an exchange.
    fileprivate mutating func open() -> [Effect] {
        switch focus {
        case .members, .detail: return list.selection.map { read($0, opensCard: false) } ?? []
        case .log:
            guard let entry = log.selected else { return [] }
            return openExchange(entry)
        }
    }
}
