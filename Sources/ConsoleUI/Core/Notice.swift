package import Konaplate
import TerminalKit
package import Wording

/// A sentence about what has just happened.
///
/// It belongs to what was selected when it was said, and goes when something else is.
package struct Notice: Sendable, Hashable {
    /// How serious it is.
    package enum Kind: Sendable, Hashable {
        case info
        case warning
        case error
    }

    /// How serious it is.
    package let kind: Kind
    /// The sentence.
    package let phrase: Phrase
    /// The member that it is about, as lists show the member.
    package let about: String?
    /// When it goes away by itself.
    package var until: Timestamp
    /// What was selected when it was said.
    let saidAt: MemberID?
}

/// Whether the server answers.
package enum ServerState: Sendable, Hashable {
    /// Nothing was asked yet.
    case unknown
    case reachable
    /// Nothing could be sent since then.
    case unreachable(since: Timestamp)
}

/// How the console ends.
package struct Ending: Sendable, Hashable {
    /// The exit status.
    package let status: Int32
}
