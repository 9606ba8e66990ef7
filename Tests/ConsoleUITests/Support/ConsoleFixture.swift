import Konaplate
import TerminalKit
import Testing
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
        var codes = CodeDictionary.builtIn.knowing(ProfileResponseCodes())
        var saved: SavedConsole?
        var curtainDelay: Duration?
        var guards = ProfileGuards(.practice)

        /// How careful the gate is, where that does not follow from the environment.
        var guardLevel: GuardLevel?

        /// How careful a profile of the environment is.
        fileprivate var level: GuardLevel {
            if let guardLevel { return guardLevel }
            return switch environment {
            case .sandbox: .practice
            case .uat, .si: .trial
            case .production: .production
            }
        }
    }

    private(set) var model: Model
    private(set) var now = start
    /// The directory beside the model, as the services have it.
    let directory: MemberDirectory
    /// Whether what the model asks of the directory is kept until ``answerRequests()``.
    var holdsRequests = false
    /// What the model has asked of the directory and waits for.
    private(set) var awaited: ConsoleUI.MemberRequest?
    /// What was kept for after a restart.
    private(set) var kept: [SavedConsole] = []
    /// Which members are asked for, to be marked.
    private var awaitedMatches: MatchRequest?
    /// How often the directory was asked.
    private(set) var requestCount = 0
    /// What is known of every member.
    private(set) var known: [MemberID: MemberSummary] = [:]
    /// Everything that was asked for since the start, but for the audit.
    private(set) var effects: [Effect] = []
    /// Everything that was recorded in the audit since the start.
    private(set) var audited: [Disclosure] = []
    /// Everything that the gate was asked about since the start, so that its refusals are in the audit.
    private(set) var asked: [GateRequest] = []

    init(_ setup: Setup = Setup()) {
        directory = MemberDirectory(policy: setup.guards.searchPolicy)
        var station = Station(
            profileName: setup.environment == .sandbox ? "local" : setup.environment.rawValue,
            environment: setup.environment,
            host: setup.environment == .sandbox ? "127.0.0.1:40123" : "api.example.com:443", agent: "cs.kim",
            gate: Gate(
                isReadOnly: setup.isReadOnly, level: setup.level,
                consent: ConsentRules(isRequired: setup.requiresConsent),
                searchPolicy: setup.guards.searchPolicy),
            guards: setup.guards, isDemo: setup.isDemo,
            timeout: .seconds(10), settle: setup.settle, masking: .standard, language: setup.language,
            usesASCII: setup.usesASCII,
            widthPolicy: setup.widthPolicy, codes: setup.codes)
        station.curtainDelay = setup.curtainDelay
        model = Model(station: station, keymap: setup.keymap, now: now)
        if let saved = setup.saved { model.restore(saved) }
        _ = take(model.start())
        send(.resized(setup.size))
        if setup.isLoaded {
            load(hasLongID: setup.hasLongID)
            send(.state(.read))
        }
        effects = []
    }

    // MARK: What happens

    /// Feeds a message and returns what is asked for, but for the audit and the directory, which is answered at once.
    @discardableResult
    mutating func send(_ message: Message) -> [Effect] {
        let effects = feed(message)
        return holdsRequests ? effects : effects + answerRequests() + answerMatches()
    }

    /// Feeds what happened at the terminal.
    @discardableResult
    mutating func send(_ message: TerminalMessage) -> [Effect] { send(.terminal(message)) }

    /// Feeds what came from the desk.
    @discardableResult
    mutating func send(_ message: DeskMessage) -> [Effect] { send(.desk(message)) }

    /// Answers what the directory was asked, as long as the model asks on, and returns what that leads to.
    @discardableResult
    mutating func answerRequests() -> [Effect] {
        var effects: [Effect] = []
        for _ in 0..<8 {
            guard let request = awaited else { return effects }
            var page: MemberPage?
            directory.page(request) { page = $0 }
            guard let page else { return effects }
            awaited = nil
            effects += feed(.desk(.directory(.page(page))))
        }
        Issue.record("the model asks the directory for ever: \(String(describing: awaited))")
        return effects
    }

    /// Answers which members are to be marked.
    private mutating func answerMatches() -> [Effect] {
        guard let request = awaitedMatches else { return [] }
        awaitedMatches = nil
        var matched: MatchedMembers?
        directory.matches(request) { matched = $0 }
        return matched.map { feed(.desk(.directory(.matches($0)))) } ?? []
    }

    private mutating func feed(_ message: Message) -> [Effect] {
        take(update(&model, message, at: now))
    }

    private mutating func take(_ effects: [Effect]) -> [Effect] {
        var new: [Effect] = []
        for effect in effects {
            switch effect {
            case .desk(.record(let disclosure)): audited.append(disclosure)
            case .desk(.decide(let request)): asked.append(request)
            case .desk(.keep(let console)): kept.append(console)
            case .desk(.listMatches(let request)): awaitedMatches = request
            case .desk(.listMembers(let request)):
                if awaited != nil { Issue.record("the directory is asked twice at a time") }
                awaited = request
                requestCount += 1
            default: new.append(effect)
            }
        }
        self.effects += new
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
        let entries = entries.filter { hasLongID || $0.id != FictionalMembers.long }
        load(FictionalMembers.summaries(entries, readAt: Self.start.advanced(by: .seconds(-1)), at: .standard))
    }

    /// Loads the directory with what is known of its members.
    mutating func load(_ summaries: [MemberSummary]) {
        let isFirst = !directory.isLoaded
        directory.load(
            DirectorySnapshot(
                summaries: summaries,
                updatedAt: summaries.isEmpty ? nil : Self.start.advanced(by: .seconds(-86_400))))
        known = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        if isFirst, !holdsRequests { answerRequests() } else if !isFirst { send(.directory(.changed)) }
    }

    /// Tells the directory what is known now, and takes from it what is new.
    private mutating func absorb(_ summaries: [MemberSummary]) -> [MemberSummary] {
        var new: [MemberSummary] = []
        directory.absorb(summaries) { new = $0 }
        for summary in new { known[summary.id] = summary }
        return new
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
        let summary = summary(memberID, attempt)
        return send(.result(.accountsRead(absorb([summary]).first ?? summary, outcome, card: card)))
    }

    /// Ends a registration.
    @discardableResult
    mutating func finishRegistration(_ attempt: Attempt) -> [Effect] {
        let summary = absorb([summary(attempt.memberID, attempt)]).first
        return send(.result(.registered(attempt.memberID, .attempted(attempt, recordingFailure: nil), summary)))
    }

    /// Ends a check; without an attempt another console has claimed it.
    @discardableResult
    mutating func finishCheck(_ id: Attempt.ID, _ attempt: Attempt?, _ outcome: Outcome<Done>?) -> [Effect] {
        var summaries: [MemberSummary] = []
        if let attempt { summaries = absorb([summary(attempt.memberID, attempt)]) }
        return send(.result(.checked(id, attempt, outcome, summaries.first)))
    }

    /// Ends looking a member up who is added.
    @discardableResult
    mutating func finishAdding(_ member: Member) -> [Effect] {
        directory.add([member], updatedAt: now)
        let before = known[member.id]
        known[member.id] = MemberSummary(member: member, reading: before?.reading, attempt: before?.attempt)
        return send(.result(.memberAdded(member.id, .done, isNew: before == nil)))
    }

    /// Tells which attempts are open, as the state does after a commit.
    mutating func setOpen(_ attempts: [Attempt], entries: [JournalEntry] = []) {
        let summaries = absorb(attempts.map { summary($0.memberID, $0) })
        send(
            .state(
                .changed(
                    StateChange(
                        entries: entries, summaries: summaries, openAttempts: attempts,
                        armedUntil: model.armedUntil))))
    }

    /// Opens the card of a member and lets it take keys.
    mutating func openCard(_ member: UInt64 = FictionalMembers.kona) throws {
        let memberID = try MemberID.of(member)
        try press("/\(member)<enter><f7>")
        finishReading(memberID)
        pass(ConfirmingField.delay)
    }

    func summary(_ memberID: MemberID, _ attempt: Attempt? = nil) -> MemberSummary {
        let known = known[memberID]
        return MemberSummary(
            member: known?.member ?? Member(id: memberID), reading: known?.reading, attempt: attempt ?? known?.attempt)
    }

    // MARK: What there is

    var frame: Frame { view(model) }

    var text: String { frame.text }

    var notice: String { model.notice?.phrase[model.language] ?? "" }

    var selected: UInt64? { model.list.selection?.value }

    /// The members that the list has, as far as they have come.
    var found: [UInt64] { model.list.page?.members.map(\.id.value) ?? [] }

    var card: RegistrationCard? { model.top(RegistrationCard.self) }

    /// The registrations that were asked for since the start.
    var registrations: [MemberID] {
        effects.compactMap { if case .desk(.register(let memberID, _, _)) = $0 { memberID } else { nil } }
    }
}
