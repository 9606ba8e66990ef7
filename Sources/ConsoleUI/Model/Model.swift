package import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// The whole state of the screen.
///
/// What it does not hold, the screen does not know.
package struct Model: Sendable, Equatable {
    /// What does not change while the console runs.
    package let station: Station
    /// Which keys do what.
    package let keymap: Keymap
    /// The size of the screen.
    package var size = Size(columns: 80, rows: 24)
    /// The time of the newest message.
    package var now: Timestamp
    /// The members and what is known of them.
    package var directory = DirectoryState.loading
    /// What became known of members while the directory was read, which may not have it yet.
    package var knownMeanwhile: [MemberSummary] = []
    /// The member pane.
    package var list = MemberList()
    /// The log pane.
    package var log = LogPane()
    /// The pane that keys go to.
    package var focus = Pane.members
    /// What lies over the panes.
    package var overlay: Overlay?
    /// What is under way, by what it is about.
    package var inFlight: [Activity: Timestamp] = [:]
    /// The member whose account is being read so that the card can open.
    package var pendingCard: MemberID?
    /// The attempts whose outcome has to be checked, of all agents, oldest first.
    package var openAttempts: [Attempt] = []
    /// When each of them that is unknown is checked by itself.
    package var checks: [Attempt.ID: Timestamp] = [:]
    /// Until when this console itself leaves one of them alone.
    package var putOffs: [Attempt.ID: Timestamp] = [:]
    /// When it is seen whether the other process that sends one of them is still alive.
    package var senderLooks: [Attempt.ID: Timestamp] = [:]
    /// When the state is read again that could not be read.
    package var stateRetry: Timestamp?
    /// Whether the server answers.
    package var server = ServerState.unknown
    /// The newest notice.
    package var notice: Notice?
    /// Whether the terminal reports the mouse.
    package var usesMouse: Bool
    /// Whether the agent asked to end, and with which status.
    package var ending: Ending?

    /// Makes the state of a console that has just started.
    package init(station: Station, keymap: Keymap, now: Timestamp) {
        self.station = station
        self.keymap = keymap
        self.now = now
        usesMouse = station.usesMouse
    }

    /// Whether nothing is under way.
    package var isIdle: Bool { inFlight.isEmpty }

    /// Whether a registration is being sent.
    package var isSending: Bool {
        inFlight.keys.contains { if case .register = $0 { true } else { false } }
    }

    /// Whether the loop may end: asked for, and no registration is being sent.
    package var isFinished: Bool { ending != nil && !isSending }

    /// The language of every sentence.
    package var language: Language { station.language }
}

/// A part of the screen that takes keys.
package enum Pane: Sendable, Hashable, CaseIterable {
    case members
    case log
}

/// Something under way.
package enum Activity: Sendable, Hashable {
    case loadDirectory
    case readState
    case readAccounts(MemberID)
    case register(MemberID)
    case check(Int64)
    case addMember(MemberID)
    case loadHistory(MemberID)
}

/// Whether the server answers.
package enum ServerState: Sendable, Hashable {
    /// Nothing was asked yet.
    case unknown
    case reachable
    /// Nothing could be sent since then.
    case unreachable(since: Timestamp)
}

/// A sentence that stays until something else is said.
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
    /// When it goes away by itself.
    package let until: Timestamp
}

/// How the console ends.
package struct Ending: Sendable, Hashable {
    /// The exit status.
    package let status: Int32
}
