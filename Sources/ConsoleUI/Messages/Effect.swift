package import Konaplate
package import MemberDesk

/// What is to be done outside of the model.
///
/// Effects are values, so what a key led to can be recorded and asserted.
package enum Effect: Sendable, Equatable {
    /// Read the directory from the state.
    case loadDirectory
    /// Read the journal and the open attempts from the state, and end what dead processes left behind.
    case readState
    /// Read a member's accounts at the platform.
    case readAccounts(MemberID, opensCard: Bool)
    /// Register a member's account for auto recharge, as was decided at a time.
    case register(MemberID, consent: String?, decidedAt: Timestamp)
    /// Inquire after an open attempt; by itself only where no other console does.
    case check(Attempt, byItself: Bool)
    /// Settle an open attempt by an agent's word.
    case override(Attempt, isRegistered: Bool, reason: String)
    /// Ask who a member is.
    case addMember(MemberID)
    /// Read everything that was attempted for a member.
    case loadHistory(MemberID)
    /// Put something into the audit.
    case audit(AuditEvent)
    /// Cancel what is being sent.
    case cancelAll
    /// Ask the terminal to put a text about a member on the clipboard.
    case copy(String, of: MemberID)
    /// Draw the screen from scratch.
    case redraw
    /// Ask the terminal to report the mouse, or to keep it.
    case reportMouse(Bool)
    /// Leave the alternate screen and print a text plainly.
    case showPlain(String)
    /// Stop the process, as Ctrl-Z does.
    case suspend
}
