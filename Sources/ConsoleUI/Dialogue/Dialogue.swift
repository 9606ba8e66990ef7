import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The console as a dialogue in lines, for screen readers and bad links.
///
/// It drives the same model by the same commands as the screen. What the screen shows by itself is said here when it
/// changes: outcomes, checks, what others did, and which member is selected.
struct Dialogue: Sendable {
    /// What a number means that is typed now.
    enum Choice: Sendable, Hashable {
        case member(MemberID)
        case entry(Int64)
        case command(CommandID)
    }

    /// How many rows are said at once.
    static let rows = 20

    /// The state of the console.
    var model: Model
    /// What is to be said.
    var lines: [String] = []
    /// What the numbers of the newest list stand for.
    var choices: [Choice] = []
    /// Whether what was typed so far is not meant for what has just been said.
    var discardsInput = false
    /// How many rows of the list are said as soon as it is there; at the start only how many members there are.
    var wantedRows: Int? = 0
    /// The first row of the list that is said next.
    var listStart = 0
    /// The checks that a line has asked for.
    private var awaitedChecks: Set<Activity> = []
    /// The overlay of which everything is said but its prompt.
    private var spokenOverlay: (number: Int, lines: [String])?
    private var spokenSelection: MemberID?

    init(model: Model) {
        self.model = model
    }

    /// Whether a line may come: what was asked for last has come to its end.
    var acceptsLines: Bool {
        guard model.pendingCard == nil, !isWaitingForList else { return false }
        return !model.inFlight.keys.contains { activity in
            switch activity {
            case .readAccounts, .register, .addMember, .reveal, .prepareBatch, .listMatches, .loadHistory,
                .loadTimeline,
                .exportLog, .readWire, .arm, .approvals, .consent:
                true
            case .check: awaitedChecks.contains(activity)
            // A batch takes lines: one of them may pause it.
            case .listMembers, .readState, .keepConsole, .batch: false
            }
        }
    }

    private var isWaitingForList: Bool {
        if case .failed = model.list.status { return false }
        return model.list.isAwaited
    }

    /// What stands before the next line.
    var prompt: String {
        let language = model.language
        if case .question(_, let prompt)? = model.overlays.last?.value.spoken(model) { return prompt[language] + ":" }
        if model.list.search.isActive { return Phrase("찾기", "Search")[language] + ":" }
        let place = model.focus == .log ? Phrase("로그", "log")[language] : nil
        return ["kona", model.station.badgeWord, model.selectedName, place].compactMap { $0 }.joined(separator: " ")
            + ">"
    }

    // MARK: What happens

    /// Starts.
    mutating func start() -> [Effect] {
        lines += [BannerView.text(model), Phrase.dialogueStart[model.language]]
        return model.start()
    }

    /// Takes a message, and says what came of it.
    mutating func take(_ message: Message, at now: Timestamp) -> [Effect] {
        let before = model
        var effects = update(&model, message, at: now)
        if case .terminal(.said) = message {
            awaitedChecks.formUnion(model.inFlight.keys.filter { before.inFlight[$0] == nil && $0.isCheck })
        }
        awaitedChecks.formIntersection(model.inFlight.keys)
        // A page that is said is the copy.
        let isCopied = effects.contains { if case .terminal(.copy) = $0 { true } else { false } }
        lines += DialogueNews(before: before, after: model, message: message, saysNotice: !isCopied).lines
        effects += sayOverlay(at: now)
        sayList()
        saySelection()
        return effects
    }

    /// Says what lies over the panes once; what is only read is gone with that.
    private mutating func sayOverlay(at now: Timestamp) -> [Effect] {
        guard let overlay = model.overlays.last else {
            spokenOverlay = nil
            return []
        }
        switch overlay.value.spoken(model) {
        case .page(let page): lines += page.filter { !$0.isEmpty }
        case .members(let title, let rows):
            offer([title], rows.map { ($0.line, .member($0.memberID)) })
        case .question(let question, _):
            guard spokenOverlay.map({ $0 != (overlay.number, question) }) ?? true else { return [] }
            if spokenOverlay?.number != overlay.number, overlay.value is any ConfirmingCard { discardsInput = true }
            spokenOverlay = (overlay.number, question)
            lines += question
            return []
        }
        return take(.terminal(.said(.pageRead)), at: now)
    }

    private mutating func sayList() {
        guard let rows = wantedRows, !isWaitingForList else { return }
        wantedRows = nil
        sayMembers(rows: rows)
    }

    private mutating func saySelection() {
        guard !isWaitingForList, model.list.selection != spokenSelection else { return }
        spokenSelection = model.list.selection
        if let name = model.selectedName { lines.append(Phrase("선택: \(name)", "Selected: \(name)")[model.language]) }
    }

    // MARK: Lists

    /// Says a list with numbers, which stand for its rows until the next one.
    mutating func offer(_ head: [String], _ rows: [(line: String, choice: Choice)]) {
        lines += head + rows.enumerated().map { "\($0.offset + 1). \($0.element.line)" }
        choices = rows.map(\.choice)
    }

    /// Says the members that are found, from where the last list ended.
    mutating func sayMembers(rows: Int = Self.rows) {
        let page = DialogueMembers(model, from: listStart, rows: rows)
        offer(page.head, page.rows)
        lines += page.foot
        listStart += page.rows.count
    }
}

extension Activity {
    fileprivate var isCheck: Bool { if case .check = self { true } else { false } }
}
