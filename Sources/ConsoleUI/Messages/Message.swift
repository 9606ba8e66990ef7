package import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// What happened.
///
/// Time and results arrive in messages, so that `update` needs neither clock nor network.
package enum Message: Sendable, Equatable {
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
    /// The directory is read.
    case directoryLoaded(DirectoryContent)
    /// The state cannot be read.
    case directoryFailed(Phrase)
    /// Something was committed by this or another process.
    case stateChanged(StateChange)
    /// The state was read because it was asked for; what changed came before.
    case stateRead
    /// A query of a member's accounts ended; where a card was to follow, with the gate's word on it.
    case accountsRead(MemberID, Outcome<Done>, MemberSummary, card: GateDecision?)
    /// A query of who a member is ended.
    case memberAdded(MemberID, Outcome<Done>)
    /// A registration ended.
    case registered(MemberID, RegistrationResult, MemberSummary?)
    /// A check of an open attempt ended; `nil` where another console has claimed it.
    case checked(Int64, Attempt?, Outcome<Done>?)
    /// A member's history is read.
    case history(MemberID, [Attempt])
    /// An effect failed on this machine: the state or the configuration.
    case failed(Activity?, Phrase)
}

/// What was committed, as far as the screen shows it.
package struct StateChange: Sendable, Equatable {
    /// New and changed entries of the journal.
    package var entries: [JournalEntry]
    /// The members that they are about.
    package var summaries: [MemberSummary]
    /// The attempts that have to be checked now.
    package var openAttempts: [Attempt]

    /// Describes a change.
    package init(entries: [JournalEntry], summaries: [MemberSummary], openAttempts: [Attempt]) {
        self.entries = entries
        self.summaries = summaries
        self.openAttempts = openAttempts
    }
}
