import Konaplate
import TerminalKit
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// An agent who presses anything at any time, and a platform that answers anything that was asked.
struct RandomSession {
    private static let keys: [String] = [
        "<f1>", "<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f7>", "<f7>", "<f8>", "r", "r", "y", "y", "1", "0001", "j",
        "k", "<down>", "<up>", "<pgdn>", "<pgup>", "<home>", "<end>", "<enter>", "<enter>", "<esc>", "<esc>", "<tab>",
        "/", ":", "c", "t", "i", "n", "w", "l", "f", "o", "u", "v", "e", "E", "x", "a", "d", "s", "<left>", "<right>",
        "<bs>", "김", "ㅋ", "ㄱ", "ㅓ", "ㅘ", "교", "<a-r>", "<a-y>", "<c-u>", "<c-a>", "상태:등록필요", "2222", "REC-1", "<space>",
        "b", "<c-r>", "<c-r>", "<del>", "<c-t>", "<c-x>", "z", "<f12>", "\u{1100}\u{1175}", "🙂", "<c-y>", "<right>",
    ]
    private static let sizes: [Size] = [
        Size(columns: 80, rows: 24), Size(columns: 60, rows: 15), Size(columns: 120, rows: 40),
        Size(columns: 1, rows: 1),
        Size(columns: 200, rows: 60),
    ]
    private static let messages = ["Success", "no\u{1B}[2Jsuch", "줄\n바꿈\r\n", "\u{202E}뒤집힘", ""]

    private(set) var console: ConsoleFixture
    private var random: SplitMix64
    private var pending: [Effect] = []
    private var lastID: Int64 = 100
    private var open: [MemberID: Attempt] = [:]

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        let environments = [ProfileEnvironment.sandbox, .sandbox, .uat, .si, .production]
        console = ConsoleFixture(
            .init(
                language: chance(50) ? .korean : .english,
                environment: environments.randomElement(using: &random) ?? .sandbox, isReadOnly: chance(15),
                requiresConsent: chance(25), usesASCII: chance(20), widthPolicy: chance(20) ? .wide : .narrow,
                hasLongID: chance(50), curtainDelay: chance(30) ? .seconds(30) : nil))
        self.random = random
    }

    /// What happens in one step: the message, and what it led to.
    mutating func step() throws -> [Effect] {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<55:
            let notation = Self.keys.randomElement(using: &random) ?? "j"
            guard let key = try Key.sequence(notation: notation).randomElement(using: &random) else { return [] }
            return take(console.send(.input(.key(key))))
        case 55..<60:
            return take(console.paste(["y", "김코\n코", "\u{1B}[17~", "50000000002"].randomElement(using: &random) ?? ""))
        case 60..<70: return take(console.pass(.milliseconds(Int.random(in: 1...400, using: &random))))
        case 70..<73: return take(console.pass(.seconds(Int.random(in: 1...60, using: &random))))
        case 73..<88: return take(try answer())
        case 88..<90: return take(answerDirectory())
        case 90..<95: return take(console.send(.resized(size())))
        case 95..<96: return take(console.send(.resumed))
        default: return take(try elsewhere())
        }
    }

    private mutating func take(_ effects: [Effect]) -> [Effect] {
        pending += effects
        return effects
    }

    private mutating func size() -> Size {
        if Bool.random(using: &random), let size = Self.sizes.randomElement(using: &random) { return size }
        return Size(
            columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...60, using: &random))
    }

    // MARK: Answers

    private mutating func answer() throws -> [Effect] {
        guard !pending.isEmpty else { return [] }
        let effect = pending.remove(at: Int.random(in: 0..<pending.count, using: &random))
        guard case .desk(let effect) = effect else { return [] }
        switch effect {
        case .readState:
            return console.send(
                Bool.random(using: &random) ? .state(.read) : .failed(.readState, Phrase(message(), message())))
        case .readAccounts(let memberID, let opensCard):
            if Int.random(in: 0..<10, using: &random) == 0 {
                return console.send(
                    .failed(.readAccounts(memberID), Phrase("unreadable\u{1B}state", "unreadable\u{1B}state")))
            }
            return console.finishReading(memberID, outcome(), attempt: open[memberID], opensCard: opensCard)
        case .register(let memberID, _, _): return register(memberID)
        case .check(let attempt, _): return check(attempt)
        case .override(let attempt, let isRegistered, let reason):
            return console.finishCheck(attempt.id, settled(attempt, isRegistered, .override, reason), nil)
        case .arm(let duration, _): return console.send(.result(.armed(for: duration)))
        case .disarm: return console.send(.result(.armed(for: nil)))
        case .addMember(let memberID):
            if Bool.random(using: &random) { return console.finishAdding(Member(id: memberID)) }
            return console.send(
                .result(
                    .memberAdded(
                        memberID, .refused(ResponseStatus(code: .invalidInput, message: message())), isNew: true)))
        case .loadHistory(let memberID):
            return console.send(.result(.history(memberID, open[memberID].map { [$0] } ?? [])))
        case .loadTimeline(let id):
            let attempt = open.values.first { $0.id == id }
            return console.send(.result(.timeline(id, attempt.map { AttemptTimeline(attempt: $0, steps: []) })))
        case .readWire(let entry): return console.send(.result(.wire(entry, nil, curl: Secret(message()))))
        case .export:
            return console.send(
                Bool.random(using: &random)
                    ? .result(.exported(path: "/tmp/log", count: 1)) : .failed(.exportLog, Phrase("full", "full")))
        case .prepareBatch(let members, let resume):
            let facts =
                resume
                ? BatchFacts(resuming: members, reached: console.model.batch?.reached ?? 0)
                : BatchFacts(members, members.map { console.summary($0) })
            return console.send(.result(.batchPrepared(facts, .allowed(decidedAt: console.boot))))
        case .registerBatch(let members, _, let limits): return carryOut(members, limits)
        case .loadApprovals: return console.send(.result(.approvals([.waiting(1), .waiting(2)])))
        case .decideApproval(let id, let isApproved, _):
            return console.send(.result(.decided(id, isApproved: isApproved)))
        case .loadConsent(let memberID): return console.send(.result(.consent(memberID, nil)))
        case .withdrawConsent(let memberID, _):
            return console.send(.result(.consentChanged(memberID, isWithdrawn: true)))
        case .restoreConsent(let memberID, _):
            return console.send(.result(.consentChanged(memberID, isWithdrawn: false)))
        case .reveal(let memberID, _, _):
            return console.send(.failed(.reveal(memberID), Phrase(message(), message())))
        case .listMembers, .listMatches, .pauseBatch, .keep, .record, .decide, .cancelAll: return []
        }
    }

    /// The directory answers at once, or only when it is told to.
    private mutating func answerDirectory() -> [Effect] {
        console.holdsRequests = Bool.random(using: &random)
        return console.answerRequests()
    }

    private mutating func outcome() -> Outcome<Done> {
        [
            .done, .done, .done, .notSent(.connect), .unknown(.unreadable),
            .refused(ResponseStatus(code: ResponseCode(rawValue: "x\u{1B}"), message: message())),
        ].randomElement(using: &random) ?? .done
    }

    private mutating func message() -> String { Self.messages.randomElement(using: &random) ?? "" }

    private mutating func register(_ memberID: MemberID) -> [Effect] {
        lastID += 1
        if let attempt = open[memberID] {
            return console.send(
                .result(.registered(memberID, .refusedHere(.locked(attempt)), console.summary(memberID))))
        }
        let states: [AttemptState] = [
            .registered, .refused(.alreadyRegistered), .refused(.other), .notSent(.connect), .unknown(.timeout),
        ]
        let state = states.randomElement(using: &random) ?? .registered
        let attempt = Attempt.answered(
            memberID, id: lastID, state: state, message: message(), at: console.now, agent: "cs.kim")
        if state.isOpen { open[memberID] = attempt }
        let effects = console.finishRegistration(attempt)
        tell([memberID])
        return effects
    }

    private mutating func carryOut(_ members: [MemberID], _ limits: BatchLimits) -> [Effect] {
        let start = console.model.batch?.reached ?? 0
        var (reached, effects): (Int, [Effect]) = (start, [])
        for memberID in members.dropFirst(start).prefix(limits.members ?? Int.random(in: 1...3, using: &random)) {
            lastID += 1
            let state = [AttemptState.registered, .refused(.other), .unknown(.timeout)].randomElement(using: &random)
            let attempt = Attempt.answered(
                memberID, id: lastID, state: state ?? .registered, message: message(), at: console.now, agent: "cs.kim")
            let locked = open[memberID].map { BatchRun.Result.refusedHere(.locked($0)) }
            effects += console.send(.result(.batchResult(memberID, locked ?? .attempted(attempt))))
            if locked == nil, attempt.state.isOpen { open[memberID] = attempt }
            reached += 1
        }
        tell([])
        let stop: BatchRun.Stop? = reached < members.count ? limits.members == 1 ? .first : .outcome : nil
        return effects + console.send(.result(.batchPart(BatchPart(reached: reached, stop: stop))))
    }

    private mutating func check(_ attempt: Attempt) -> [Effect] {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return console.finishCheck(attempt.id, nil, nil)
        case 1: return console.finishCheck(attempt.id, attempt, outcome())
        default:
            let isRegistered = Bool.random(using: &random)
            return console.finishCheck(attempt.id, settled(attempt, isRegistered, .inquiry, nil), .done)
        }
    }

    private mutating func settled(
        _ attempt: Attempt, _ isRegistered: Bool, _ authority: Attempt.Settlement.Authority, _ reason: String?
    ) -> Attempt {
        var settled = attempt
        settled.state = isRegistered ? .registered : .notRegistered
        settled.settlement = .init(at: console.now, by: authority, inquiryCorrelationID: nil, reason: reason)
        open[attempt.memberID] = nil
        return settled
    }

    // MARK: What others do

    private mutating func elsewhere() throws -> [Effect] {
        lastID += 1
        let all = console.known.keys.sorted()
        guard let memberID = all.randomElement(using: &random) else { return [] }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4:
            if open[memberID] == nil {
                let state: AttemptState = Bool.random(using: &random) ? .unknown(.closed) : .sending
                open[memberID] = .of(memberID, id: lastID, state: state, at: console.now, agent: "cs.\u{202E}lee")
            } else {
                open[memberID] = nil
            }
            tell([memberID])
        case 4..<8: tell([])
        case 8: console.load(hasLongID: Bool.random(using: &random))
        default:
            if Int.random(in: 0..<10, using: &random) == 0 { return console.send(.signal(status: 143)) }
        }
        return []
    }

    private mutating func tell(_ members: [MemberID]) {
        lastID += 1
        let all = console.known.keys.sorted()
        guard let memberID = members.first ?? all.randomElement(using: &random) else { return }
        let outcomes: [Outcome<Done>?] = [nil, .done, .done, .unknown(.timeout), .notSent(.tls)]
        let entry = JournalEntry.of(
            lastID, memberID, outcome: outcomes.randomElement(using: &random) ?? .done, message: message())
        console.setOpen(open.values.sorted { $0.id < $1.id }, entries: [entry])
    }
}
