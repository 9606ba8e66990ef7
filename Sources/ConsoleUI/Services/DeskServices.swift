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
        var bell: BellWatch?
        var hasStarted = false
        var revision: Int64 = 0
        var directoryRevision = 0
        var openAttempts: [Attempt] = []
        var tasks: [Int: Task<Void, Never>] = [:]
        var nextTask = 0
    }

    private let desk: Desk
    private let mailbox: Mailbox<Message>
    private let state = Mutex(State())

    /// Connects a desk with a console's mailbox.
    package init(desk: Desk, mailbox: Mailbox<Message>) {
        self.desk = desk
        self.mailbox = mailbox
    }

    /// Posts the newest of the journal, and everything that is committed from now on by anybody.
    package func watch() throws(StateError) {
        let bell = try desk.bellWatch()
        state.withLock { $0.bell = bell }
        bell.ring()
        run(nil) { services in
            for await _ in bell {
                do {
                    try services.postChanges()
                    services.mailbox.post(.stateRead)
                } catch {
                    // A state that was busy for once must not end the watch; the model asks again.
                    services.mailbox.post(.failed(.readState, .stateUnread(error)))
                }
            }
        }
    }

    /// Starts an effect; what comes of it is posted.
    package func perform(_ effect: Effect) {
        switch effect {
        case .loadDirectory: loadDirectory()
        // By the bell, so that two readings never overtake each other.
        case .readState: state.withLock { $0.bell }?.ring()
        case .readAccounts(let memberID, let opensCard): readAccounts(memberID, opensCard: opensCard)
        case .register(let memberID, let consent, let decidedAt):
            register(memberID, consent: consent, decidedAt: decidedAt)
        case .check(let attempt, let byItself): check(attempt, byItself: byItself)
        case .override(let attempt, let isRegistered, let reason):
            run(.check(attempt.id)) { services in
                let settled = try services.desk.override(attempt, isRegistered: isRegistered, reason: reason)
                services.mailbox.post(.checked(attempt.id, settled.attempt, nil))
            }
        case .addMember(let memberID):
            run(.addMember(memberID)) { services in
                let lookup = try await services.desk.addMember(memberID)
                services.mailbox.post(.memberAdded(memberID, InquiryOutcome(lookup.exchange)))
            }
        case .loadHistory(let memberID):
            run(.loadHistory(memberID)) { services in
                try services.desk.audit(AuditEvent(.look, memberID: memberID))
                services.mailbox.post(.history(memberID, try services.desk.history(of: memberID)))
            }
        case .audit(let event): run(nil) { services in try services.desk.audit(event) }
        case .cancelAll: cancelAll()
        // These are the terminal's; what leaves by it is audited.
        case .copy(_, let memberID): perform(.audit(AuditEvent(.copy, memberID: memberID)))
        case .showPlain: perform(.audit(AuditEvent(.export, detail: "screen")))
        case .redraw, .reportMouse, .suspend: break
        }
    }

    /// Cancels everything that is under way.
    ///
    /// A registration that is being sent is recorded as what it is.
    package func cancelAll() {
        let tasks = state.withLock { Array($0.tasks.values) }
        for task in tasks { task.cancel() }
    }

    /// Cancels everything and waits until it has ended, so that nothing is left unwritten.
    package func end() async {
        cancelAll()
        for task in state.withLock({ Array($0.tasks.values) }) { await task.value }
    }

    // MARK: Effects

    private func loadDirectory() {
        run(.loadDirectory) { services in
            do {
                try await services.desk.fetchRosterIfEmpty()
                let revision = services.state.withLock { state in
                    state.directoryRevision += 1
                    return state.directoryRevision
                }
                let content = DirectoryContent(
                    revision: revision, summaries: try services.desk.memberSummaries(),
                    updatedAt: try services.desk.directoryUpdatedAt())
                services.mailbox.post(.directoryLoaded(content))
            } catch {
                services.mailbox.post(.directoryFailed(.failure(error)))
            }
        }
    }

    private func readAccounts(_ memberID: MemberID, opensCard: Bool) {
        run(.readAccounts(memberID)) { services in
            let lookup = try await services.desk.accounts(of: memberID)
            let outcome: InquiryOutcome =
                switch lookup.outcome {
                case .read: .done
                case .refused(let status): .refused(status)
                case .noAnswer(let reason): .noAnswer(reason)
                case .notSent(let reason): .notSent(reason)
                }
            services.mailbox.post(
                .accountsRead(memberID, outcome, try services.desk.memberSummary(memberID), opensCard: opensCard))
        }
    }

    private func register(_ memberID: MemberID, consent: String?, decidedAt: Timestamp) {
        run(.register(memberID)) { services in
            let result = try await services.desk.register(
                memberID, consent: consent, decidedAt: decidedAt)
            // What came of it is true even where the state cannot be read any more.
            services.mailbox.post(.registered(memberID, result, try? services.desk.memberSummary(memberID)))
        }
    }

    private func check(_ attempt: Attempt, byItself: Bool) {
        run(.check(attempt.id)) { services in
            if byItself, try !services.desk.claimCheck(of: attempt) {
                services.mailbox.post(.checked(attempt.id, nil, nil))
                return
            }
            let reconciliation = try await services.desk.reconcile(attempt)
            services.mailbox.post(
                .checked(attempt.id, reconciliation.attempt, reconciliation.inquiry.map { InquiryOutcome($0) }))
        }
    }

    /// Posts what changed in the journal since the last time, with what the screen shows of the members in it.
    private func postChanges() throws {
        try desk.recoverInterrupted()
        let (isStart, revision, openBefore) = state.withLock { (!$0.hasStarted, $0.revision, $0.openAttempts) }
        let entries = try desk.journalChanges(JournalFilter(limit: isStart ? LogPane.capacity : nil), after: revision)
        let open = try desk.openAttempts()
        // An attempt that was settled changes no entry, but what its member's row says.
        let changed = Set(openBefore).symmetricDifference(open).map(\.memberID)
        let members = Set(entries.map(\.memberID)).union(changed)
        // At the start the directory brings the summaries of all.
        let summaries = isStart ? [] : try members.map { try desk.memberSummary($0) }
        let newest = entries.map(\.revision).max() ?? revision
        state.withLock { state in
            state.hasStarted = true
            state.revision = max(state.revision, newest)
            state.openAttempts = open
        }
        mailbox.post(.stateChanged(StateChange(entries: entries, summaries: summaries, openAttempts: open)))
    }

    // MARK: Tasks

    private func run(_ activity: Activity?, _ work: @escaping @Sendable (DeskServices) async throws -> Void) {
        // Within the lock, so that the task cannot end before it is in the table.
        state.withLock { state in
            let id = state.nextTask
            state.nextTask += 1
            state.tasks[id] = Task(executorPreference: WorkerPool.shared) { [weak self] in
                guard let self else { return }
                do {
                    try await work(self)
                } catch {
                    mailbox.post(.failed(activity, .failure(error)))
                }
                self.state.withLock { $0.tasks[id] = nil }
            }
        }
    }
}
