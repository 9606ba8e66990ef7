import Konaplate
import MemberDesk
package import Wording

/// Whether a command can be run now, and if not, why.
package enum Availability: Sendable, Equatable {
    case enabled
    case disabled(Phrase)
}

extension Command {
    /// Whether the command can be run in a state of the screen.
    package func availability(in model: Model) -> Availability {
        switch id {
        case .register: Self.registration(of: model.list.selection, in: model)
        case .refresh where model.directory.content == nil:
            model.inFlight[.loadDirectory] == nil ? .enabled : .disabled(.stillSending)
        case .refresh, .history: model.list.selection == nil ? .disabled(.noMemberSelected) : .enabled
        case .check, .override: Self.check(model)
        case .copyCorrelationID: model.correlationIDToCopy == nil ? .disabled(.nothingToCopy) : .enabled
        case .copyTicketNote: model.selectedSummary?.attempt == nil ? .disabled(.nothingAttempted) : .enabled
        default: .enabled
        }
    }

    /// Whether a member can be registered now.
    static func registration(of memberID: MemberID?, in model: Model) -> Availability {
        guard let memberID else { return .disabled(.noMemberSelected) }
        guard model.inFlight[.register(memberID)] == nil, model.inFlight[.readAccounts(memberID)] == nil else {
            return .disabled(.stillSending)
        }
        return gateRefusal(for: memberID, in: model).map { .disabled(.refusal($0, at: model.now)) } ?? .enabled
    }

    /// What the gate has against registering a member.
    ///
    /// It is the same one that the registration itself passes; the consent is asked for on the card.
    static func gateRefusal(for memberID: MemberID, in model: Model) -> GateRefusal? {
        model.station.gate.refusal(
            of: .prepareRegistration(memberID),
            facts: GateFacts(newestAttempt: model.openAttempts.first { $0.memberID == memberID }))
    }

    private static func check(_ model: Model) -> Availability {
        guard !model.station.isReadOnly else { return .disabled(.readOnlySettling) }
        guard model.list.selection != nil else { return .disabled(.noMemberSelected) }
        guard let attempt = model.selectedOpenAttempt else { return .disabled(.nothingToCheck) }
        return check(of: attempt, in: model)
    }

    /// Whether an open attempt can be settled now, by an inquiry or by hand.
    static func check(of attempt: Attempt, in model: Model) -> Availability {
        guard !model.station.isReadOnly else { return .disabled(.readOnlySettling) }
        // What a living process is sending is its own, here or elsewhere.
        guard attempt.state != .sending else { return .disabled(.stillBeingSent) }
        return model.inFlight[.check(attempt.id)] == nil ? .enabled : .disabled(.stillSending)
    }
}
