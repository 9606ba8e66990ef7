import Konaplate
package import MemberDesk
import Synchronization
package import TerminalKit
import Wording

/// Carries out what the model asks for and posts what comes of it.
///
/// It adds nothing to the desk that a command could not do as well.
package final class DeskServices: Sendable {
    private struct State {
        var bell: Bell?
        /// Whether the log has the entries from before the start.
        var hasStarted = false
        /// The newest revision whose members are told of: at the start the one from before the directory is read.
        var revision: Int64 = 0
        var openAttempts: [Attempt] = []
        var auditRow: Int64?
        /// The reading of the directory, once it has begun.
        var loading: Task<Void, any Error>?
        /// Whether it is in the audit that everybody is listed.
        var hasRecordedListing = false
        /// Members that were asked for somewhere and are not in the directory yet.
        var expected: Set<MemberID> = []
        var tasks: [Int: Task<Void, Never>] = [:]
        var nextTask = 0
    }

    let desk: Desk
    private let send: @Sendable (Message) -> Void
    let directory: MemberDirectory
    private let state = Mutex(State())
    private let brake = BatchBrake()

    /// Connects a desk with a console's mailbox.
    package convenience init(desk: Desk, mailbox: Mailbox<Message>) {
        self.init(desk: desk) { mailbox.post($0) }
    }

    /// Connects a desk with a console that gets its messages in a way of its own.
    package init(desk: Desk, send: @escaping @Sendable (Message) -> Void) {
        self.desk = desk
        self.send = send
        directory = MemberDirectory(policy: desk.profile.guards.searchPolicy)
    }

    /// Posts the newest of the journal, and everything that is committed from now on by anybody.
    package func watch() async throws(StateError) {
        try await noteStart()
        try await follow()
    }

    /// Notes where the state stands before the directory is read: what is committed after that is told of.
    func noteStart() async throws(StateError) {
        let revision = try await desk.journalRevision()
        let open = try await desk.openAttempts()
        let auditRow = try await desk.directoryChange(after: nil).auditRow
        state.withLock { state in
            state.revision = revision
            state.openAttempts = open
            state.auditRow = auditRow
        }
    }

    /// Posts what is committed, from the noted start on.
    func follow() async throws(StateError) {
        let bell = try await desk.bell()
        state.withLock { $0.bell = bell }
        bell.ring()
        run(nil) { services in
            for await _ in bell {
                do {
                    try await services.postChanges()
                    services.post(.state(.read))
                } catch {
                    // A state that was busy for once must not end the watch; the model asks again.
                    services.post(.failed(.readState, .stateUnread(error, at: services.desk.options.now())))
                }
            }
        }
    }

    /// Starts an effect; what comes of it is posted.
    package func perform(_ effect: DeskEffect) {
        switch effect {
        case .listMembers(let request): listMembers(request)
        case .listMatches(let request): listMatches(request)
        // By the bell, so that two readings never overtake each other.
        case .readState: ringBell()
        case .readAccounts(let memberID, let opensCard): readAccounts(memberID, opensCard: opensCard)
        case .register(let memberID, let consent, let decidedAt):
            register(memberID, consent: consent, decidedAt: decidedAt)
        case .prepareBatch(let members, let resume): prepareBatch(members, resume: resume)
        case .registerBatch(let members, let resume, let limits): registerBatch(members, resume: resume, limits)
        case .pauseBatch: brake.pull()
        case .check(let attempt, let byItself): check(attempt, byItself: byItself)
        case .override(let attempt, let isRegistered, let reason):
            run(.check(attempt.id)) { services in
                let settled = try await services.desk.override(
                    attempt, isRegistered: isRegistered, reason: reason)
                await services.postCheck(of: attempt, settled.attempt, nil)
            }
        case .arm(let duration, let reason):
            run(.arm) { services in
                let allowed = try await services.desk.arm(for: duration, reason: reason)
                services.post(.result(.armed(for: allowed)))
            }
        case .disarm:
            run(.arm) { services in
                try await services.desk.disarm()
                services.post(.result(.armed(for: nil)))
            }
        case .loadApprovals, .decideApproval, .loadConsent, .withdrawConsent, .restoreConsent: performGuarding(effect)
        case .addMember(let memberID): addMember(memberID)
        case .loadHistory(let memberID):
            run(.loadHistory(memberID)) { services in
                services.post(.result(.history(memberID, try await services.desk.history(of: memberID))))
            }
        case .loadTimeline(let id):
            run(.loadTimeline(id)) { services in
                services.post(.result(.timeline(id, try await services.desk.timeline(of: id))))
            }
        case .readWire(let entry):
            run(.readWire(entry.correlationID)) { services in
                let record = try await services.desk.wireRecord(of: entry.correlationID)
                services.post(.result(.wire(entry, record, curl: record.map(services.desk.curl) ?? Secret(""))))
            }
        case .export(let export): self.export(export)
        case .reveal(let memberID, let field, let reason): reveal(field, of: memberID, reason: reason)
        case .record(let disclosure): run(nil) { services in try await services.desk.record(disclosure) }
        case .decide(let request): run(nil) { services in _ = try await services.desk.decide(request) }
        case .keep(let console): keep(console)
        case .cancelAll: cancelAll()
        }
    }

    /// Cancels everything that is under way.
    ///
    /// A registration that is being sent is recorded as what it is.
    package func cancelAll() {
        let tasks = state.withLock { Array($0.tasks.values) }
        for task in tasks { task.cancel() }
    }

    /// Cancels everything and waits until it has ended, so that nothing is left unrecorded.
    package func end() async {
        cancelAll()
        for task in state.withLock({ Array($0.tasks.values) }) { await task.value }
    }

    // MARK: Effects

    private func keep(_ console: SavedConsole) {
        guard let path = desk.folder?.consolePath else { return }
        run(.keepConsole) { _ in try console.write(to: path) }
    }

    private func listMembers(_ request: MemberRequest) {
        run(.listMembers) { services in
            do {
                if try await services.postsFirstPage(request) { return }
                services.directory.page(request) { services.post(.directory(.page($0))) }
            } catch {
                services.post(.directory(.failed(.failure(error, at: services.desk.options.now()))))
            }
        }
    }

    private func readAccounts(_ memberID: MemberID, opensCard: Bool) {
        run(.readAccounts(memberID)) { services in
            let lookup = try await services.desk.accounts(of: memberID)
            let decision = opensCard ? try await services.desk.decide(.prepareRegistration(memberID)) : nil
            let summary = try await services.desk.memberSummary(memberID)
            services.post(summary) { .accountsRead($0 ?? summary, lookup.outcome.withoutValue, card: decision) }
        }
    }

    private func register(_ memberID: MemberID, consent: String?, decidedAt: BootTime) {
        run(.register(memberID)) { services in
            let result = try await services.desk.register(
                memberID, consent: consent, decidedAt: decidedAt)
            // What came of it is true even where the state cannot be read any more.
            let summary = try? await services.desk.memberSummary(memberID)
            services.post(summary) { .registered(memberID, result, $0) }
        }
    }

    private func prepareBatch(_ members: [MemberID], resume: Bool) {
        run(.prepareBatch) { services in
            let decision = try await services.desk.decide(RegistrationBatch(members).request)
            let facts =
                resume
                ? BatchFacts(
                    resuming: members,
                    reached: try await services.desk.rowsReached(of: RegistrationBatch(members)))
                : BatchFacts(members, try await services.desk.memberSummaries(Set(members)))
            services.post(.result(.batchPrepared(facts, decision)))
        }
    }

    private func registerBatch(_ members: [MemberID], resume: Bool, _ limits: BatchLimits) {
        brake.pull(false)
        run(.batch) { services in
            let part = try await services.desk.carryOut(
                RegistrationBatch(members), resume: resume, limits: limits, brake: services.brake
            ) { services.post(.result(.batchResult($0, $1))) }
            services.post(.result(.batchPart(part)))
        }
    }

    private func reveal(_ field: RevealableField, of memberID: MemberID, reason: String) {
        run(.reveal(memberID)) { services in
            let (value, outcome) = try await services.desk.reveal(field, of: memberID, reason: reason)
            if let value, !value.isEmpty {
                services.post(.result(.revealed(memberID, field, value)))
            } else if let outcome, outcome.value == nil {
                services.post(.result(.notRevealed(memberID, outcome.withoutValue)))
            } else {
                services.post(.failed(.reveal(memberID), .nothingToReveal))
            }
        }
    }

    private func check(_ attempt: Attempt, byItself: Bool) {
        run(.check(attempt.id)) { services in
            if byItself, try await !services.desk.claimCheck(of: attempt) {
                services.post(.result(.checked(attempt.id, nil, nil, nil)))
                return
            }
            let reconciliation = try await services.desk.reconcile(attempt)
            await services.postCheck(of: attempt, reconciliation.attempt, reconciliation.inquiry?.outcome)
        }
    }

    private func postCheck(of attempt: Attempt, _ settled: Attempt, _ outcome: Outcome<Done>?) async {
        let summary = try? await desk.memberSummary(attempt.memberID)
        post(summary) { .checked(attempt.id, settled, outcome, $0) }
    }

    private func addMember(_ memberID: MemberID) {
        run(.addMember(memberID)) { services in
            let lookup = try await services.desk.addMember(memberID)
            if let member = lookup.member {
                services.directory.add([member], updatedAt: services.desk.options.now())
            }
            services.post(.result(.memberAdded(memberID, lookup.exchange.outcome, isNew: lookup.isNew)))
        }
    }

    private func export(_ export: LogExport) {
        run(.exportLog) { services in
            do {
                let (path, count) = try await export.write(from: services.desk)
                services.post(.result(.exported(path: path, count: count)))
            } catch let error as ExportFile.Failure {
                services.post(.failed(.exportLog, error.phrase))
            }
        }
    }

    /// Posts what changed in the journal since the last time, with what the screen shows of the members in it.
    private func postChanges() async throws {
        let (isStart, revision, openBefore) = state.withLock { (!$0.hasStarted, $0.revision, $0.openAttempts) }
        let open = try await desk.openAttempts()
        let armed = try await desk.armedFor()
        let looks = try await desk.unusualLooks()
        let entries = try await desk.journalChanges(
            JournalFilter(limit: isStart ? LogPane.capacity : nil), after: isStart ? 0 : revision)
        // An attempt that was settled changes no entry, but what its member's row says.
        let changed = Set(openBefore).symmetricDifference(open).map(\.memberID)
        // What was there before the start the directory brings.
        let news = entries.filter { $0.revision > revision }
        let summaries = try await desk.memberSummaries(Set(news.compactMap(\.memberID)).union(changed))
        // What the log pane shows at its beginning is a look at the journal; the run's own beginning goes with whatever is
        // recorded first, before any of it is on the screen.
        if isStart {
            if entries.isEmpty { try await desk.begin() } else { try await desk.record(.viewed(.journal, nil)) }
        }
        try await followDirectory(news)
        let newest = entries.map(\.revision).max() ?? revision
        state.withLock { state in
            state.hasStarted = true
            state.revision = max(state.revision, newest)
            state.openAttempts = open
        }
        directory.absorb(summaries) { new in
            let change = StateChange(
                entries: entries, summaries: new, openAttempts: open,
                armedUntil: armed.map { desk.options.now().advanced(by: $0) }, unusualLooks: looks)
            post(.state(.changed(change)))
        }
    }

    func ringBell() { state.withLock { $0.bell }?.ring() }

    /// Follows the members that this or another process has added or imported.
    private func followDirectory(_ entries: [JournalEntry]) async throws {
        // Who a member is, is recorded before the member is: the directory may follow with the next commit.
        let asked = entries.filter { $0.api == API.memberInfo.name && $0.outcome == .done }.compactMap(\.memberID)
        let expected = state.withLock { state in
            state.expected.formUnion(asked)
            return state.expected
        }
        // A directory that is still being read may lack what is committed now.
        guard directory.isLoaded else { return }
        let change = try await desk.directoryChange(after: state.withLock { $0.auditRow })
        state.withLock { $0.auditRow = change.auditRow }
        var added: [Member] = []
        for memberID in expected {
            if let member = try await desk.member(memberID) { added.append(member) }
        }
        let missing = expected.subtracting(added.map(\.id))
        state.withLock { $0.expected = missing }
        var isReadAgain = false
        switch change.extent {
        case .nothing: break
        case .members(let members): added += members
        case .everything:
            let (members, updatedAt) = try await desk.packedDirectory(reusing: directory.members ?? PackedDirectory([]))
            directory.replace(members, updatedAt: updatedAt)
            isReadAgain = true
        }
        let isChanged = directory.add(added, updatedAt: change.updatedAt)
        if isReadAgain || isChanged { post(.directory(.changed)) }
    }

    /// The reading of the whole directory, which begins when it is first asked for.
    func loading() -> Task<Void, any Error> {
        state.withLock { state in
            if let loading = state.loading { return loading }
            let loading = Task(executorPreference: WorkerPool.shared) { [weak self] in
                guard let self else { return }
                directory.load(try await desk.directory())
                // Members that came while it was read are looked for again.
                ringBell()
            }
            state.loading = loading
            return loading
        }
    }

    /// Whether the whole directory is being read.
    var isLoading: Bool { state.withLock { $0.loading != nil } }

    /// Lets the directory be read again where that has failed.
    func forgetLoading() { state.withLock { $0.loading = nil } }

    /// Whether it is still to be recorded that everybody is listed.
    var owesListing: Bool {
        desk.profile.guards.searchPolicy == .open && state.withLock { !$0.hasRecordedListing }
    }

    /// Notes that it is recorded.
    func noteListing() { state.withLock { $0.hasRecordedListing = true } }

    // MARK: Posting

    func post(_ message: DeskMessage) {
        send(.desk(message))
    }

    /// Posts a result with what is known of its member now, as the directory has it.
    private func post(_ summary: MemberSummary?, _ result: (MemberSummary?) -> ResultMessage) {
        directory.absorb(summary.map { [$0] } ?? []) { new in post(.result(result(new.first))) }
    }

    // MARK: Tasks

    func run(_ activity: Activity?, _ work: @escaping @Sendable (DeskServices) async throws -> Void) {
        // Within the lock, so that the task cannot end before it is in the table.
        state.withLock { state in
            let id = state.nextTask
            state.nextTask += 1
            state.tasks[id] = Task(executorPreference: WorkerPool.shared) { [weak self] in
                guard let self else { return }
                do {
                    try await work(self)
                } catch {
                    post(.failed(activity, .failure(error, at: desk.options.now())))
                }
                self.state.withLock { $0.tasks[id] = nil }
            }
        }
    }
}
