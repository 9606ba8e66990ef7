import Konaplate

extension Desk {
    /// Registers the members of a file.
    ///
    /// Several rows may be under way at once. Nothing more is begun after the first unknown outcome, the first request that
    /// could not be sent, and when the task is cancelled; what is under way then is brought to its end and reported. Locked
    /// members are passed over.
    /// - Parameters:
    ///   - batch: The rows, which were all checked when the file was read.
    ///   - resume: Carry out what an earlier run of the same file has not reached. A row whose request could not be sent
    ///     counts as not reached.
    ///   - options: How quickly, and when it stops by itself.
    ///   - report: Called for each row that was reached, in the order of the file; nothing more is begun where it throws.
    /// - Returns: How far it came, and why it ended there.
    /// - Throws: ``BatchRefusal`` before the first row; ``StateError`` or ``ConfigurationError``, before the request of a
    ///   row was sent; what `report` throws.
    public func register(
        _ batch: RegistrationBatch, resume: Bool, options: BatchOptions = .oneByOne, report: (BatchLine) throws -> Void
    ) async throws -> BatchEnding {
        let decidedAt: BootTime
        func refused(_ refusal: GateRefusal) -> BatchEnding {
            var ending = BatchEnding(rowsNotReached: batch.rows.count)
            if let first = batch.rows.first {
                do {
                    try report(BatchLine(memberID: first.memberID, outcome: .result(.refusedHere(refusal))))
                } catch {
                    ending.reportFailure = error
                }
            }
            return ending
        }
        switch try await decide(batch.request) {
        case .refused(let refusal): return refused(refusal)
        case .allowed(let time): decidedAt = time
        }
        // Before an approval is used up: what cannot be sent needs it another time.
        try await connect()
        switch try await begin(batch, resume: resume) {
        case .refused(let refusal): return refused(refusal)
        case .begun(let sign, let run, let reached):
            defer { withExtendedLifetime(sign) {} }
            let job = BatchJob(desk: self, batch: batch, run: run, decidedAt: decidedAt)
            let course = BatchCourse(rowCount: batch.rows.count, reached: reached, options)
            return try await carryOut(job, course, options, report)
        }
    }

    /// How many rows of a batch from its first on were reached by its newest run, here or in another process.
    public func rowsReached(of batch: RegistrationBatch) async throws(StateError) -> Int {
        try await store.read { try BatchStore.run(batch.fileHash, $0.sql).reached.withoutGap }
    }

    private enum Beginning: Sendable {
        case refused(GateRefusal)
        /// With the number of the run and the rows that are not carried out again.
        case begun(HeldSign, run: Int64, reached: RangeSet<Int>)
    }

    /// Takes the life sign that says that this process carries the file out, and uses up what approved it.
    private func begin(_ batch: RegistrationBatch, resume: Bool) async throws -> Beginning {
        let begun: Beginning? = try await store.commit(.desk) { transaction in
            guard let sign = try transaction.hold(.batch(hash: batch.lockByte)) else { return nil }
            if let refusal = try refusal(of: batch.request, transaction) { return .refused(refusal) }
            let run = try BatchStore.begin(batch.fileHash, resume: resume, transaction)
            return .begun(sign, run: run, reached: try BatchStore.run(batch.fileHash, transaction.sql).reached)
        }
        guard let begun else { throw BatchRefusal.isCarriedOutElsewhere }
        return begun
    }

    private func carryOut(
        _ job: BatchJob, _ course: BatchCourse, _ options: BatchOptions, _ report: (BatchLine) throws -> Void
    ) async throws -> BatchEnding {
        let events = BatchEvents()
        var course = course
        var pacer = BatchPacer(options.interval)
        var reportFailure: (any Error)?
        var failure: (any Error)?
        if Task.isCancelled { course.stop() }
        await withTaskCancellationHandler {
            while true {
                while let row = course.candidate, pacer.lets(.now, events) {
                    course.begin()
                    pacer.begin(at: .now)
                    // Not a child: a batch that is cancelled brings to its end what it has begun.
                    Task(executorPreference: self.options.executor) {
                        events.post(.ended(row: row, await job.line(of: row)))
                    }
                }
                if course.candidate == nil { pacer.stopWaiting() }
                guard course.isUnderWay || pacer.isWaiting else { return }
                for event in await events.next() {
                    switch event {
                    case .due: pacer.stopWaiting()
                    case .cancelled: course.stop()
                    case .ended(let row, .success(let line)): course.end(row, line)
                    case .ended(let row, .failure(let error)):
                        course.fail(row)
                        failure = failure ?? error
                    }
                }
                while reportFailure == nil, let line = course.nextLine() {
                    do {
                        try report(line)
                    } catch {
                        reportFailure = error
                        course.stop()
                    }
                }
            }
        } onCancel: {
            events.post(.cancelled)
        }
        return try await end(job, course, failure: failure, reportFailure: reportFailure)
    }

    private func end(
        _ job: BatchJob, _ course: BatchCourse, failure: (any Error)?, reportFailure: (any Error)?
    ) async throws -> BatchEnding {
        var ending = BatchEnding(
            rowsNotReached: course.rowsNotReached, reportFailure: reportFailure, refusals: course.refusals)
        if let failure {
            // Rows were sent, which an error alone would not say.
            guard course.hasResults, let failure = failure as? StateError else { throw failure }
            ending.failure = failure
        }
        do throws(StateError) {
            try await job.settle()
        } catch {
            // The attempts tell how far it came all the same.
            if ending.failure == nil, course.rowsNotReached > 0 { ending.failure = error }
        }
        return ending
    }
}
