import Konaplate
import Synchronization

/// Carries out the rows of a batch, any number of them at once.
final class BatchJob: Sendable {
    /// How long it may be since dead processes' attempts were looked for: a member whom one of them locks is locked anyway,
    /// and only the reason is the older one.
    private static let recoveryInterval = Duration.seconds(1)

    private let desk: Desk
    private let batch: RegistrationBatch
    private let run: Int64
    private let decidedAt: BootTime
    private let duplicates: Set<Int>
    private let recoveredAt: Mutex<BootTime>

    init(desk: Desk, batch: RegistrationBatch, run: Int64, decidedAt: BootTime) {
        self.desk = desk
        self.batch = batch
        self.run = run
        self.decidedAt = decidedAt
        duplicates = batch.duplicates
        recoveredAt = Mutex(decidedAt)
    }

    /// Carries out a row.
    func line(of row: Int) async -> Result<BatchLine, any Error> {
        let member = batch.rows[row]
        let position = RegistrationBatch.Position(fileHash: batch.fileHash, run: run, row: row)
        do {
            if duplicates.contains(row) {
                try await desk.store.commit(.desk) { try BatchStore.pass(position, $0) }
                return .success(BatchLine(memberID: member.memberID, outcome: .duplicate))
            }
            try await recoverInterrupted()
            let result = try await desk.register(
                .register(member.memberID, consent: member.consent, decidedAt: decidedAt), member.memberID,
                batch: position)
            return .success(BatchLine(memberID: member.memberID, outcome: .result(result)))
        } catch {
            return .failure(error)
        }
    }

    /// Keeps with the file how far it was carried out.
    func settle() async throws(StateError) {
        let hash = batch.fileHash
        try await desk.store.commit(.desk) { try BatchStore.settle(hash, $0) }
    }

    /// Ends what dead processes left behind: since the batch began a minute may have passed.
    private func recoverInterrupted() async throws(StateError) {
        let now = desk.options.clock.now().boot
        let isDue = recoveredAt.withLock { recoveredAt in
            let age = now.duration(since: recoveredAt)
            guard age.map({ $0 >= Self.recoveryInterval }) ?? true else { return false }
            recoveredAt = now
            return true
        }
        if isDue { try await desk.recoverInterrupted() }
    }
}
