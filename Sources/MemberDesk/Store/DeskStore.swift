package import Konaplate

/// Where a desk keeps its state: one set of rules over it, whatever database is behind it.
///
/// Transaction, life signs and bell belong to the store; statements and rules do not.
package protocol DeskStore: Sendable {
    /// Reads a consistent state.
    func read<Value: Sendable>(
        _ body: @Sendable (Transaction) throws -> Value
    ) async throws(StateError) -> Value

    /// Commits one transaction, durably, with its audit rows and revisions, and then rings the bell.
    ///
    /// Transactions that wait at the same time may share one write to the disk; each of them fails alone. The body may be
    /// repeated and never catches an ``SQLError``.
    func commit<Value: Sendable>(
        _ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws(StateError) -> Value

    /// Those of the signs that a living process holds, this one included.
    func alive(among signs: Set<LifeSign>) async throws(StateError) -> Set<LifeSign>

    /// What a missing life sign proves.
    var deathProof: DeathProof { get }

    /// Takes what was deleted out of the files as well.
    /// - Returns: Whether it could, or whether somebody who reads it keeps it there for now.
    func eraseDeleted() async throws(StateError) -> Bool

    /// Something in the database that is not laid out as this program lays it out; `nil` where everything is.
    ///
    /// A rule that the database itself keeps, such as that a member has one open attempt, is only as good as its layout.
    func alteredLayout() async throws(StateError) -> String?

    /// Listens to commits, also of other processes.
    func bell() async throws(StateError) -> Bell
}

/// What a commit is about: two that are about the same never overlap.
package enum Scope: Hashable, Sendable {
    /// One member.
    case member(MemberID)
    /// The whole desk.
    case desk
}

extension DeskStore {
    /// Commits what came of a request, and waits longer for a database that another process keeps locked: what was
    /// received is worth waiting for, what was not begun is not.
    /// - Throws: ``StateError``, which does not say that nothing was sent.
    package func commitAnswer<Value: Sendable>(
        _ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws(StateError) -> Value {
        for _ in 1..<6 {
            do throws(StateError) {
                return try await commit(scope, body)
            } catch {
                guard case .busy = error, !Task.isCancelled else { throw error.afterSending }
            }
        }
        do throws(StateError) {
            return try await commit(scope, body)
        } catch {
            throw error.afterSending
        }
    }
}
