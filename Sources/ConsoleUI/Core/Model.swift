package import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// The whole state of the screen.
///
/// What it does not hold, the screen does not know. The directory lives beside it: the model has the part in sight.
package struct Model: Sendable, Equatable {
    /// What does not change while the console runs.
    package let station: Station
    /// Which keys do what.
    package let keymap: Keymap
    /// The language of every sentence.
    package var language: Language
    /// The size of the screen.
    package var size = Size(columns: 80, rows: 24)
    /// The time of the newest message.
    package var now: Timestamp
    /// The member pane.
    package var list = MemberList()
    /// The first line of the detail pane that is drawn.
    package var detailTop = 0
    /// The log pane.
    package var log = LogPane()
    /// The pane that keys go to.
    package var focus = Pane.members
    /// How the panes share the screen.
    package var panes = PaneSizes()
    /// What lies over the panes, the one that takes the keys last.
    var overlays: [AnyOverlay] = []
    /// Tells one overlay from the next.
    var overlayCount = 0
    /// What is under way, by what it is about.
    package var inFlight: [Activity: Timestamp] = [:]
    /// The member whose account is being read so that the card can open.
    package var pendingCard: MemberID?
    /// Keys that are meant for what a search is about to find.
    package var heldKeys: [Key] = []
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
    /// The reading of many members that is under way.
    package var readingRun: ReadingRun?
    /// The newest batch of registrations.
    package var batch: BatchRun?
    /// Whether the agent was told of looking at unusually many members.
    package var isWarnedOfLooks = false
    /// Until when this agent may register in production; `nil` where that is not allowed.
    package var armedUntil: Timestamp?
    /// Where the selection comes to rest.
    var rest = SelectionRest()
    /// Whether nobody has pressed a key yet at a console that was never used before.
    package var greets = false
    /// The newest notice.
    package var notice: Notice?
    /// The curtain, where it is drawn.
    package var curtain: Curtain?
    /// When a person did something the last time.
    package var lastInputAt: Timestamp
    /// Whether the terminal's window has the focus, where it says so.
    package var hasFocus = true
    /// The value that is shown whole.
    package var revealed: Revealed?
    /// Whether the terminal reports the mouse.
    package var usesMouse: Bool
    /// Whether the agent asked to end, and with which status.
    package var ending: Ending?

    /// Makes the state of a console that has just started.
    package init(station: Station, keymap: Keymap, now: Timestamp) {
        self.station = station
        self.keymap = keymap
        self.now = now
        lastInputAt = now
        language = station.language
        usesMouse = station.usesMouse
    }

    /// Whether nothing is under way.
    package var isIdle: Bool { inFlight.isEmpty }

    /// Whether a registration is being sent.
    package var isSending: Bool {
        inFlight.keys.contains {
            switch $0 {
            case .register, .batch: true
            default: false
            }
        }
    }

    /// Whether the loop may end: asked for, and no registration is being sent.
    package var isFinished: Bool { ending != nil && !isSending }
}

/// A part of the screen that takes keys.
package enum Pane: String, Sendable, Hashable, CaseIterable {
    case members
    case detail
    case log
}

/// How the panes share the screen, as far as the agent has changed it.
package struct PaneSizes: Sendable, Hashable {
    /// How far the member pane can be moved.
    static let membersBounds = -30...60
    /// How far the log pane can be moved.
    static let logBounds = -20...40

    /// By how many columns the member pane is wider than it would be.
    package var members = 0
    /// By how many rows the log pane is higher than it would be.
    package var log = 0
}
