import Konaplate
import MemberDesk
import Wording

/// The exchange from which a reader of the log went to its member, so that one key leads back.
package struct LogOrigin: Sendable, Hashable {
    /// The exchange.
    let entryID: JournalEntry.ID
    /// Its member.
    let memberID: MemberID
    /// Whether its page was open.
    let wasOpen: Bool
    /// Whether the list has yet to say whether it has the member.
    var isArriving: Bool
}

extension Model {
    /// The exchange that keys of the log act on: the one whose page is open, or the one under the marker.
    var exchangeInHand: JournalEntry? {
        if let page = top(ExchangePage.self) { return page.entry }
        return overlays.isEmpty && focus == .log ? log.selected : nil
    }

    /// Whether there is a way from here to the member, or back to an exchange.
    var crossing: Availability {
        if place == .log || place == .exchange {
            guard let entry = exchangeInHand else { return .disabled(.noExchanges) }
            return entry.memberID == nil ? .disabled(.noMemberInExchange) : .enabled
        }
        guard selectedMember == .enabled else { return selectedMember }
        return wayBack == nil ? .disabled(.noExchangesOfMember) : .enabled
    }

    /// Goes from an exchange to its member, or from a member back to the exchange.
    mutating func cross() -> [Effect] {
        if let entry = exchangeInHand {
            guard let memberID = entry.memberID else { return [] }
            let wasOpen = top(ExchangePage.self) != nil
            log.stay(on: entry.id)
            select(memberID)
            log.origin = LogOrigin(
                entryID: entry.id, memberID: memberID, wasOpen: wasOpen, isArriving: list.isAwaited)
            return []
        }
        guard let (entry, wasOpen) = wayBack else { return [] }
        focus = .log
        list.search.leave()
        log.stay(on: entry.id)
        log.origin = nil
        return wasOpen ? openExchange(entry) : []
    }

    /// The exchange that the agent came from, else the newest one with the member.
    private var wayBack: (entry: JournalEntry, wasOpen: Bool)? {
        guard let memberID = list.selection else { return nil }
        if let origin = log.origin, origin.memberID == memberID,
            let entry = log.visible.last(where: { $0.id == origin.entryID })
        {
            return (entry, origin.wasOpen)
        }
        return log.visible.last { $0.memberID == memberID }.map { ($0, false) }
    }

    /// Leads back where the member turns out not to be in the list: no other one may be taken for it.
    mutating func returnFromNobody() {
        guard let origin = log.origin, origin.isArriving, !list.isAwaited else { return }
        guard list.selection != origin.memberID else {
            log.origin?.isArriving = false
            return
        }
        log.origin = nil
        focus = .log
        say(.warning, .notInDirectory(origin.memberID.description))
    }

    /// Opens the page of an exchange, which the audit notes.
    mutating func openExchange(_ entry: JournalEntry) -> [Effect] {
        present(ExchangePage(entry: entry))
        return [.desk(.record(.viewed(.exchange, entry.memberID)))]
    }
}

extension Phrase {
    fileprivate static let noMemberInExchange = Phrase("회원에 대한 통신이 아닙니다.", "This exchange is not about a member.")
    fileprivate static let noExchangesOfMember = Phrase(
        "이 회원의 통신이 로그에 없습니다.", "The log has no exchange with this member.")
}
