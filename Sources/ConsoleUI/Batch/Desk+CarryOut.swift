import Konaplate
import MemberDesk

extension Desk {
    /// Carries a batch out as far as it may go, and reports each member as soon as it is done.
    ///
    /// It is the batch of the core with its gate, its order and its account of what was reached; where it stands still the
    /// report ends it, so that nothing is cut off that is being sent.
    func carryOut(
        _ batch: RegistrationBatch, resume: Bool, limits: BatchLimits, brake: BatchBrake,
        report: (MemberID, BatchRun.Result) -> Void
    ) async throws -> BatchPart {
        var (done, refusals) = (0, 0)
        do {
            let ending = try await register(batch, resume: resume) { line in
                // A member who was marked once stands in it once.
                guard case .result(let result) = line.outcome else { return }
                done += 1
                switch result {
                case .attempted(let attempt, _):
                    if case .refused = attempt.state { refusals += 1 }
                    report(line.memberID, .attempted(attempt))
                case .refusedHere(let refusal):
                    report(line.memberID, .refusedHere(refusal))
                    guard refusal.isAboutMember else { return done -= 1 }
                    refusals += 1
                }
                if refusals >= limits.refusals { throw BatchRun.Stop.refusals(refusals) }
                if brake.isPulled { throw BatchRun.Stop.paused }
                if let most = limits.members, done >= most { throw BatchRun.Stop.first }
            }
            let stop = ending.reportFailure as? BatchRun.Stop ?? .outcome
            return BatchPart(
                reached: done > 0 ? batch.rows.count - ending.rowsNotReached : nil,
                stop: ending.rowsNotReached > 0 ? stop : nil, failure: ending.failure)
        } catch BatchRefusal.isCarriedOutElsewhere {
            return BatchPart(reached: nil, stop: .elsewhere)
        }
    }
}
