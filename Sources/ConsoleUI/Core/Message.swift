package import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// What happened.
///
/// Time and results arrive in messages, so that `update` needs neither clock nor network.
package enum Message: Sendable, Equatable {
    /// Something happened at the terminal.
    case terminal(TerminalMessage)
    /// Something came from the desk.
    case desk(DeskMessage)
}

/// What happened at the terminal.
package enum TerminalMessage: Sendable, Equatable {
    /// The screen has another size.
    case resized(Size)
    /// A person did something.
    case input(InputEvent)
    /// A time that the model waited for has come.
    case deadline
    /// The program goes on after it was stopped.
    case resumed
    /// A signal asks to end.
    case signal(status: Int32)
    /// A person said something in the line dialogue.
    case said(Saying)
    /// A saved theme was read again: how it looks, or what is wrong with it.
    case themeSaved(Result<Theme, ConfigurationError>)
}

/// What came from the desk.
package enum DeskMessage: Sendable, Equatable {
    /// About the directory.
    case directory(DirectoryMessage)
    /// About the state that all processes share.
    case state(StateMessage)
    /// What came of something that was asked for here.
    case result(ResultMessage)
    /// An effect failed on this machine: the state or the configuration.
    case failed(Activity?, Phrase)
}

/// What came from the directory, which lives beside the model.
package enum DirectoryMessage: Sendable, Equatable {
    /// The part of the list that was asked for.
    case page(MemberPage)
    /// The members that were asked for, to be marked.
    case matches(MatchedMembers)
    /// The directory cannot be read.
    case failed(Phrase)
    /// Members were added or changed: what is in sight has to be asked for again.
    case changed
}

/// What was committed by this or another process.
package enum StateMessage: Sendable, Equatable {
    /// What changed, as far as the screen shows it.
    case changed(StateChange)
    /// The state was read because it was asked for; what changed came before.
    case read
}

/// What came of something that was asked for here.
package enum ResultMessage: Sendable, Equatable {
    /// A query of a member's accounts ended; where a card was to follow, with the gate's word on it.
    case accountsRead(MemberSummary, Outcome<Done>, card: GateDecision?)
    /// A query of who a member is ended.
    case memberAdded(MemberID, Outcome<Done>, isNew: Bool)
    /// A registration ended.
    case registered(MemberID, RegistrationResult, MemberSummary?)
    /// What is known of members who are to be registered together, and the gate's word on it.
    case batchPrepared(BatchFacts, GateDecision)
    /// A member of a batch is done.
    case batchResult(MemberID, BatchRun.Result)
    /// A part of a batch ended.
    case batchPart(BatchPart)
    /// A check of an open attempt ended; `nil` where another console has claimed it.
    case checked(Attempt.ID, Attempt?, Outcome<Done>?, MemberSummary?)
    /// A value of a member came whole.
    case revealed(MemberID, RevealableField, Personal)
    /// The inquiry for a value that is to be shown whole brought none.
    case notRevealed(MemberID, Outcome<Done>)
    /// Registrations in production are allowed for a time; `nil` not any more.
    case armed(for: Duration?)
    /// What waits for a second person.
    case approvals([Approval])
    /// A request was decided on.
    case decided(Approval.ID, isApproved: Bool)
    /// The withdrawal of a member's consent; `nil` where there is none.
    case consent(MemberID, ConsentWithdrawal?)
    /// A member's consent was recorded as withdrawn, or anew.
    case consentChanged(MemberID, isWithdrawn: Bool)
    /// A member's history is read.
    case history(MemberID, [Attempt])
    /// The steps of an attempt are read; `nil` where the state does not have it.
    case timeline(Attempt.ID, AttemptTimeline?)
    /// What a sandbox saw of an exchange, and the same as a command; `nil` where it does not know it.
    case wire(JournalEntry, WireRecord?, curl: Secret)
    /// So many entries of the journal were written to a file.
    case exported(path: String, count: Int)
}

/// What was committed, as far as the screen shows it.
package struct StateChange: Sendable, Equatable {
    /// New and changed entries of the journal.
    package var entries: [JournalEntry]
    /// The members of whom something else is known now.
    package var summaries: [MemberSummary]
    /// The attempts that have to be checked now.
    package var openAttempts: [Attempt]
    /// Until when this agent may register in production; `nil` where that is not allowed.
    package var armedUntil: Timestamp?
    /// How many members this agent has looked at within an hour, where those are unusually many.
    package var unusualLooks: Int?

    /// Describes a change.
    package init(
        entries: [JournalEntry], summaries: [MemberSummary], openAttempts: [Attempt], armedUntil: Timestamp? = nil,
        unusualLooks: Int? = nil
    ) {
        self.entries = entries
        self.summaries = summaries
        self.openAttempts = openAttempts
        self.armedUntil = armedUntil
        self.unusualLooks = unusualLooks
    }
}
