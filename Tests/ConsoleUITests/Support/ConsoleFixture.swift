import Konaplate
import TerminalKit
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// The console without a desk: a model, a clock that moves when a test says so, and keys in notation.
struct ConsoleFixture {
    /// 14:01:58.120 in Korea.
    static let start = Timestamp(milliseconds: 1_795_323_718_120)

    /// What a test may choose.
    struct Setup: Sendable {
        var language = Language.korean
        var environment = ProfileEnvironment.sandbox
        var isReadOnly = false
        var requiresConsent = false
        var usesASCII = false
        var isDemo = false
        var widthPolicy = WidthPolicy.narrow
        var settle = Duration.seconds(20)
        var size = Size(columns: 80, rows: 24)
        var keymap = Keymap.standard
        var hasLongID = true
        var isLoaded = true
    }

    private(set) var model: Model
    private(set) var now = start
    /// Everything that was asked for since the start, but for the audit.
    private(set) var effects: [Effect] = []
    /// Everything that was recorded in the audit since the start.
    private(set) var audited: [Disclosure] = []
    /// Everything that the gate was asked about since the start, so that its refusals are in the audit.
    private(set) var asked: [GateRequest] = []
    private var revision = 1

    init(_ setup: Setup = Setup()) {
        let station = Station(
            profileName: setup.environment == .sandbox ? "local" : setup.environment.rawValue,
            environment: setup.environment,
            host: setup.environment == .sandbox ? "127.0.0.1:40123" : "api.example.com:443", agent: "cs.kim",
            isReadOnly: setup.isReadOnly, requiresConsent: setup.requiresConsent, isDemo: setup.isDemo,
            timeout: .seconds(10), settle: setup.settle, masking: .standard, language: setup.language,
            usesASCII: setup.usesASCII,
            widthPolicy: setup.widthPolicy)
        model = Model(station: station, keymap: setup.keymap, now: now)
        effects = model.start()
        send(.resized(setup.size))
        if setup.isLoaded {
            load(hasLongID: setup.hasLongID)
            send(.stateRead)
        }
        effects = []
    }

    // MARK: What happens

    /// Feeds a message and returns what is asked for, but for the audit.
    @discardableResult
    mutating func send(_ message: Message) -> [Effect] {
        var new: [Effect] = []
        for effect in update(&model, message, at: now) {
            switch effect {
            case .record(let disclosure): audited.append(disclosure)
            case .decide(let request): asked.append(request)
            default: new.append(effect)
            }
        }
        effects += new
        return new
    }

    /// The boot clock, as the desk reads it.
    var boot: BootTime { BootTime(bootID: "boot-1", microseconds: 1000 * now.milliseconds) }

    /// Sets the clock, as somebody does who sets the machine's.
    mutating func setClock(to time: Timestamp) { now = time }

    /// Presses keys in notation, such as `/김코<enter><f7>`.
    @discardableResult
    mutating func press(_ notation: String) throws -> [Effect] {
        try Key.sequence(notation: notation).flatMap { send(.input(.key($0))) }
    }

    /// Pastes a text.
    @discardableResult
    mutating func paste(_ text: String) -> [Effect] { send(.input(.paste(Paste(text: text)))) }

    /// Lets time pass; the model's deadlines come when they are due.
    @discardableResult
    mutating func pass(_ duration: Duration) -> [Effect] {
        let end = now.advanced(by: duration)
        var new: [Effect] = []
        while let deadline = model.nextDeadline, deadline <= end {
            now = max(deadline, now.advanced(by: .milliseconds(1)))
            guard now <= end else { break }
            new += send(.deadline)
        }
        now = end
        return new + send(.deadline)
    }

    /// Loads the directory, as at the start or after an import.
    mutating func load(_ entries: [FictionalMembers.Entry] = FictionalMembers.all, hasLongID: Bool = true) {
        revision += 1
        let entries = entries.filter { hasLongID || $0.id != FictionalMembers.long }
        send(
            .directoryLoaded(
                DirectoryContent(
                    revision: revision,
                    summaries: FictionalMembers.summaries(
                        entries, readAt: Self.start.advanced(by: .seconds(-1)), at: .standard),
                    updatedAt: entries.isEmpty ? nil : Self.start.advanced(by: .seconds(-86_400)))))
    }

    /// Ends the reading of a member's accounts.
    @discardableResult
    mutating func finishReading(
        _ memberID: MemberID, _ outcome: Outcome<Done> = .done, attempt: Attempt? = nil, opensCard: Bool = true
    ) -> [Effect] {
        finishReading(memberID, outcome, attempt: attempt, card: opensCard ? .allowed(decidedAt: boot) : nil)
    }

    /// Ends the reading of a member's accounts with the gate's word on a registration.
    @discardableResult
    mutating func finishReading(
        _ memberID: MemberID, _ outcome: Outcome<Done> = .done, attempt: Attempt? = nil, card: GateDecision?
    ) -> [Effect] {
        send(.accountsRead(memberID, outcome, summary(memberID, attempt), card: card))
    }

    /// Ends a registration.
    @discardableResult
    mutating func finishRegistration(_ attempt: Attempt) -> [Effect] {
        let summary = summary(attempt.memberID, attempt)
        return send(.registered(attempt.memberID, .attempted(attempt, recordingFailure: nil), summary))
    }

    /// Tells which attempts are open, as the state does after a commit.
    mutating func setOpen(_ attempts: [Attempt], entries: [JournalEntry] = []) {
        let summaries = attempts.map { summary($0.memberID, $0) }
        send(.stateChanged(StateChange(entries: entries, summaries: summaries, openAttempts: attempts)))
    }

    /// Opens the card of a member and lets it take keys.
    mutating func openCard(_ member: UInt64 = FictionalMembers.kona) throws {
        let memberID = try MemberID.of(member)
        try press("/\(member)<enter><f7>")
        finishReading(memberID)
        pass(RegistrationCard.delay)
    }

    func summary(_ memberID: MemberID, _ attempt: Attempt? = nil) -> MemberSummary {
        let known = model.directory.content?.summary(memberID)
        return MemberSummary(
            member: known?.member ?? Member(id: memberID), reading: known?.reading, attempt: attempt ?? known?.attempt)
    }

    // MARK: What there is

    var frame: Frame { view(model) }

    var text: String { frame.text }

    var notice: String { model.notice?.phrase[model.language] ?? "" }

    var selected: UInt64? { model.list.selection?.value }

    var found: [UInt64] { model.list.matches.map(\.value) }

    var card: RegistrationCard? {
        if case .card(let card)? = model.overlay { card } else { nil }
    }

    /// The registrations that were asked for since the start.
    var registrations: [MemberID] {
        effects.compactMap { if case .register(let memberID, _, _) = $0 { memberID } else { nil } }
    }

}
