import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Whether the selected member's consent can be withdrawn or recorded anew now.
    var consentOfSelected: Availability {
        guard let memberID = list.selection else { return .disabled(.noMemberSelected) }
        guard !station.isReadOnly else { return .disabled(.readOnly) }
        return inFlight[.consent(memberID)] == nil ? .enabled : .disabled(.stillSending)
    }

    /// Asks whether a member has withdrawn the consent.
    mutating func loadConsent(of memberID: MemberID) -> [Effect] {
        inFlight[.consent(memberID)] = now
        return [.desk(.loadConsent(memberID))]
    }

    /// Asks for the reason of a withdrawal, or for the new consent after one.
    mutating func takeConsent(of memberID: MemberID, _ withdrawal: ConsentWithdrawal?) {
        inFlight[.consent(memberID)] = nil
        guard ending == nil, overlays.isEmpty, list.selection == memberID else { return }
        present(ConsentCard(memberID: memberID, withdrawal: withdrawal, station: station))
    }

    /// Says what was recorded.
    mutating func takeConsentChange(of memberID: MemberID, isWithdrawn: Bool) {
        inFlight[.consent(memberID)] = nil
        let hasOpen = openAttempts.contains { $0.memberID == memberID }
        say(
            hasOpen ? .warning : .info, isWithdrawn ? .consentWithdrawn(hasOpen: hasOpen) : .consentRestored,
            about: memberID)
    }
}
