package import Konaplate
package import MemberDesk

/// What lies over the panes and takes the keys.
package enum Overlay: Sendable, Equatable {
    /// The question before a registration.
    case card(RegistrationCard)
    /// The keys of this place.
    case help(scroll: Int)
    /// One exchange.
    case exchange(JournalEntry, scroll: Int)
    /// A correlation ID alone on a line, ready to be selected.
    case correlationID(CorrelationID)
    /// What was copied for the ticket, for where the clipboard did not take it.
    case ticketNote(String)
    /// Whether to quit although something is open.
    case quitQuestion
    /// All commands.
    case palette(CommandPalette)
    /// All that is to be checked, of all agents.
    case openAttempts(selected: Attempt.ID?)
    /// Settling an attempt by hand.
    case override(OverrideCard)
    /// Everything that any agent did for a member.
    case history(MemberID, [Attempt], scroll: Int)
    /// The member ID of a member to be added.
    case addMember(TextField)
}

/// The question before a registration.
package struct RegistrationCard: Sendable, Equatable {
    /// Keys that were typed before a person can have seen the card are not meant for it.
    package static let delay: Duration = .milliseconds(300)

    /// The member.
    package let memberID: MemberID
    /// When the facts were read that a person decides by here.
    package let decidedAt: BootTime
    /// When it became visible.
    package private(set) var shownAt: Timestamp
    /// How it is confirmed.
    package let confirmation: Confirmation
    /// The reference of the consent, where one is needed.
    package var consent = TextField()
    /// Whether keys go into the consent.
    package var isTypingConsent: Bool
    /// The digits typed so far, where digits confirm.
    package var digits = TextField()

    /// How a registration is confirmed; Enter never does.
    package enum Confirmation: Sendable, Equatable {
        /// `y` or `1`.
        case letter
        /// The last four digits of the member ID.
        case lastDigits(String)
    }

    /// Opens the card of a member.
    package init(memberID: MemberID, station: Station, decidedAt: BootTime, now: Timestamp) {
        self.memberID = memberID
        self.decidedAt = decidedAt
        shownAt = now
        confirmation =
            station.environment == .sandbox ? .letter : .lastDigits(String(memberID.description.suffix(4)))
        isTypingConsent = station.requiresConsent
    }

    /// The same card, by a clock that was set.
    func shown(at time: Timestamp) -> RegistrationCard {
        var card = self
        card.shownAt = time
        return card
    }

    /// Whether keys are taken.
    package func acceptsKeys(at now: Timestamp) -> Bool {
        now.duration(since: shownAt) >= Self.delay
    }
}
