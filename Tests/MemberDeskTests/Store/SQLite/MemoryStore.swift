import GRDB
import Konaplate
import Synchronization

@testable import MemberDesk

/// A second store, in memory: the same statements and rules, with life signs and bells of its own.
///
/// It shows that the rules of money hang on no file, lock or process, and it is what a test takes that needs none.
final class MemoryStore: Sendable {
    private let queue: DatabaseQueue
    private let signs = Mutex<Set<LifeSign>>([])
    private let bells = Mutex<[Bell]>([])

    init() throws {
        queue = try DatabaseQueue()
        try DatabaseMigrator.desk.migrate(queue)
    }

    /// The store as one desk sees it.
    func session(seal: Seal, clock: DeskClock) -> Session {
        Session(store: self, seal: seal, clock: clock)
    }

    /// One desk's part in the store.
    struct Session: DeskStore {
        fileprivate let store: MemoryStore
        fileprivate let seal: Seal
        fileprivate let clock: DeskClock

        var deathProof: DeathProof { .processEnded }

        func read<Value: Sendable>(
            _ body: @Sendable (Transaction) throws -> Value
        ) async throws(StateError) -> Value {
            try store.run { db throws in try body(transaction(db)) }
        }

        func commit<Value: Sendable>(
            _ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> Value
        ) async throws(StateError) -> Value {
            let value = try store.run { db throws in
                let transaction = transaction(db)
                let value = try body(transaction)
                try seal.write(transaction)
                return value
            }
            for bell in store.bells.withLock({ $0 }) { bell.ring() }
            return value
        }

        func alive(among signs: Set<LifeSign>) async throws(StateError) -> Set<LifeSign> {
            store.signs.withLock { $0.intersection(signs) }
        }

        /// What is only in memory leaves no trace in a file.
        func eraseDeleted() async throws(StateError) -> Bool { true }

        /// Nobody reaches it but its tests.
        func alteredLayout() async throws(StateError) -> String? { nil }

        func bell() async throws(StateError) -> Bell {
            let bell = Bell()
            store.bells.withLock { $0.append(bell) }
            return bell
        }

        private func transaction(_ db: Database) -> Transaction {
            Transaction(now: clock.now(), sql: SQLiteConnection(db)) { sign throws(StateError) in store.hold(sign) }
        }
    }

    private func run<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        do {
            return try queue.write(body)
        } catch {
            throw StateError(error, path: "memory")
        }
    }

    private func hold(_ sign: LifeSign) -> HeldSign? {
        guard signs.withLock({ $0.insert(sign).inserted }) else { return nil }
        return HeldSign(Holder { [self] in _ = signs.withLock { $0.remove(sign) } })
    }

    /// Gives something back when nobody holds it any more.
    private final class Holder: Sendable {
        private let giveBack: @Sendable () -> Void

        init(_ giveBack: @escaping @Sendable () -> Void) {
            self.giveBack = giveBack
        }

        deinit {
            giveBack()
        }
    }
}
