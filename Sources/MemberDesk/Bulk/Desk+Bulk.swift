extension Desk {
    /// Registers the members of a file one after the other.
    ///
    /// It ends at the first unknown outcome, at the first request that could not be sent, and when its task is
    /// cancelled. Locked members are passed over.
    /// - Parameters:
    ///   - batch: The rows, which were all checked when the file was read.
    ///   - resume: Go on behind the last row that an earlier run of the same file reached. A row whose request could not
    ///     be sent counts as not reached.
    ///   - report: Called for each row that was reached, in order; the batch ends where it throws.
    /// - Returns: How far it came, and why it ended there.
    /// - Throws: ``BatchRefusal`` before the first row; ``StateError`` or ``ConfigurationError``, before the request of a
    ///   row was sent; what `report` throws.
    public func register(
        _ batch: RegistrationBatch, resume: Bool, report: (BatchLine) throws -> Void
    ) async throws -> BatchEnding {
        let decidedAt: BootTime
        func refused(_ refusal: GateRefusal) -> BatchEnding {
            if let first = batch.rows.first {
                let line = BatchLine(memberID: first.memberID, outcome: .result(.refusedHere(refusal)))
                if let ending = Self.ending(of: line, rest: batch.rows.count, report) { return ending }
            }
            return BatchEnding(rowsNotReached: batch.rows.count)
        }
        switch try await decide(batch.request) {
        case .refused(let refusal): return refused(refusal)
        case .allowed(let time): decidedAt = time
        }
        // Before an approval is used up: what cannot be sent needs it another time.
        try await connect()
        let sign: HeldSign
        let first: Int
        switch try await begin(batch, resume: resume) {
        case .refused(let refusal): return refused(refusal)
        case .begun(let held, let row): (sign, first) = (held, row)
        }
        defer { withExtendedLifetime(sign) {} }
        let duplicates = batch.duplicates
        for (index, row) in batch.rows.enumerated().dropFirst(first) {
            let notReached = batch.rows.count - index
            guard !Task.isCancelled else { return BatchEnding(rowsNotReached: notReached) }
            let position = RegistrationBatch.Position(fileHash: batch.fileHash, row: index)
            let result: RegistrationResult
            do {
                guard !duplicates.contains(index) else {
                    try await store.commit(.desk) {
                        try BatchStore.setRowsReached(index + 1, batch.fileHash, $0)
                    }
                    let line = BatchLine(memberID: row.memberID, outcome: .duplicate)
                    if let ending = Self.ending(of: line, rest: notReached - 1, report) { return ending }
                    continue
                }
                // Since the row before a minute may have passed.
                try await recoverInterrupted()
                result = try await register(
                    .register(row.memberID, consent: row.consent, decidedAt: decidedAt), row.memberID,
                    batch: position)
            } catch let error as StateError where index > first {
                // Rows before this one were sent, which an error alone would not say.
                return BatchEnding(rowsNotReached: notReached, failure: error)
            }
            let line = BatchLine(memberID: row.memberID, outcome: .result(result))
            if let ending = Self.ending(of: line, rest: notReached - 1, report) { return ending }
            switch result {
            case .refusedHere(let refusal) where refusal.isAboutMember: continue
            case .refusedHere: return BatchEnding(rowsNotReached: notReached)
            case .attempted(let attempt, let failure):
                switch attempt.state {
                case .notSent: return BatchEnding(rowsNotReached: notReached)
                case .unknown, .sending: return BatchEnding(rowsNotReached: notReached - 1)
                case .registered, .refused, .notRegistered:
                    if failure != nil { return BatchEnding(rowsNotReached: notReached - 1) }
                }
            }
        }
        return BatchEnding(rowsNotReached: 0)
    }

    /// How many rows of a batch were reached by its newest run, here or in another process.
    public func rowsReached(of batch: RegistrationBatch) async throws(StateError) -> Int {
        try await store.read { try BatchStore.rowsReached(batch.fileHash, $0.sql) }
    }

    /// Reports a row that was reached, with `rest` rows left after it.
    /// - Returns: How the batch ends where the report was lost.
    private static func ending(
        of line: BatchLine, rest: Int, _ report: (BatchLine) throws -> Void
    ) -> BatchEnding? {
        do {
            try report(line)
            return nil
        } catch {
            return BatchEnding(rowsNotReached: rest, reportFailure: error)
        }
    }

    private enum Beginning: Sendable {
        case refused(GateRefusal)
        /// With the row to begin with.
        case begun(HeldSign, first: Int)
    }

    /// Takes the life sign that says that this process carries the file out, and uses up what approved it.
    private func begin(_ batch: RegistrationBatch, resume: Bool) async throws -> Beginning {
        let begun: Beginning? = try await store.commit(.desk) { transaction in
            guard let sign = try transaction.hold(.batch(hash: batch.lockByte)) else { return nil }
            if let refusal = try refusal(of: batch.request, transaction) { return .refused(refusal) }
            if !resume { try BatchStore.setRowsReached(0, batch.fileHash, transaction) }
            return .begun(sign, first: try BatchStore.rowsReached(batch.fileHash, transaction.sql))
        }
        guard let begun else { throw BatchRefusal.isCarriedOutElsewhere }
        return begun
    }
}
