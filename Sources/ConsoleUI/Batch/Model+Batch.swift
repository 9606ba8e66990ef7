import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Whether a batch is being carried out.
    var isBatchRunning: Bool { inFlight[.batch] != nil }

    /// Whether the marked members can be registered now, or a batch gone on with.
    var registrationOfMarked: Availability {
        guard !isBatchRunning, inFlight[.prepareBatch] == nil else { return .disabled(.stillSending) }
        // A missing second person is asked for when it is tried.
        let facts = GateFacts(isArmed: secondsArmed != nil)
        if let refusal = station.gate.refusal(of: .bulk(fileHash: "", rows: 0), facts: facts),
            refusal != .needsApproval(nil)
        {
            return .disabled(.refusal(refusal, at: now))
        }
        // Each registration rests on its own member's consent.
        if station.requiresConsent { return .disabled(.batchNeedsConsents) }
        return list.marks.isEmpty && batch == nil ? .disabled(.noMarks(key(of: "members.mark"))) : .enabled
    }

    /// Looks at what is known of the members before it is asked whether to register them.
    mutating func registerMarked() -> [Effect] {
        inFlight[.prepareBatch] = now
        let members = batch?.members ?? list.marks.members
        say(.info, .preparingBatch(members.count))
        return [.desk(.prepareBatch(members, resume: batch != nil))]
    }

    /// Asks, once it is known of whom.
    mutating func takePrepared(_ facts: BatchFacts, _ decision: GateDecision) {
        inFlight[.prepareBatch] = nil
        if let refusal = decision.refusal { return say(.warning, .refusal(refusal, at: now)) }
        guard ending == nil, overlays.isEmpty else { return }
        presentBatchCard(facts)
    }

    private mutating func presentBatchCard(_ facts: BatchFacts, outcome: Phrase? = nil) {
        guard let next = facts.rest.first else {
            batch = nil
            return say(.warning, .nobodyToRegister(facts))
        }
        present(BatchCard(facts, next: next, outcome: outcome, station: station, now: now))
    }

    /// Carries out what was confirmed: the first member alone, or all that are left.
    mutating func carryOutBatch(_ facts: BatchFacts, isFirst: Bool) -> [Effect] {
        let resume = batch != nil
        var run = batch ?? BatchRun(facts.members, at: now)
        run.begin(reached: facts.reached, at: now)
        batch = run
        inFlight[.batch] = now
        let limits = BatchLimits(members: isFirst ? 1 : nil, refusals: station.batchRefusals)
        // A batch that a crash breaks off is gone on with as well.
        return [.desk(.keep(saved)), .desk(.registerBatch(run.members, resume: resume, limits))]
    }

    /// Forgets the members that are left.
    mutating func dropBatch() -> [Effect] {
        guard let run = batch else { return [] }
        batch = nil
        say(.info, .batchDropped(run.rest.count))
        return []
    }

    /// Lets a batch stand still after what is being sent.
    mutating func pauseBatch() -> [Effect] {
        batch?.isPausing = true
        return [.desk(.pauseBatch)]
    }

    /// Takes what came of a member.
    mutating func takeBatchResult(_ memberID: MemberID, _ result: BatchRun.Result) {
        batch?.take(memberID, result)
        guard case .attempted(let attempt) = result else { return }
        switch attempt.state {
        case .registered:
            list.marks.unmark(memberID)
            server = .reachable
        case .refused: server = .reachable
        case .notSent, .unknown, .sending, .notRegistered: break
        }
    }

    /// Takes how a part ended: at the end of all, or where an agent has to look.
    mutating func takeBatchPart(_ part: BatchPart) -> [Effect] {
        inFlight[.batch] = nil
        guard var run = batch else { return [] }
        let before = run.results
        run.end(reached: part.reached)
        batch = run
        // One of which nothing was begun is not gone on with: the next begins anew.
        if part.reached == nil, run.reached == 0 { batch = nil }
        if let failure = part.failure {
            say(.error, .batchStopped(run, because: .failure(failure, at: now), key(of: .registerMarked)))
            return []
        }
        guard let stop = part.stop else { return endBatch(run) }
        guard case .first = stop, overlays.isEmpty, ending == nil, let first = before[run.members[0]] else {
            let kind: Notice.Kind = stop == .paused ? .info : .warning
            say(kind, .batchStopped(run, because: .stop(stop), key(of: .registerMarked)))
            return []
        }
        presentBatchCard(BatchFacts(resuming: run.members, reached: run.reached), outcome: .result(first))
        return readRegistered(run)
    }

    private mutating func endBatch(_ run: BatchRun) -> [Effect] {
        say(run.tally.refused + run.tally.open == 0 ? .info : .warning, .batchEnded(run))
        return readRegistered(run)
    }

    /// What the platform says now has to agree with what it answered.
    private mutating func readRegistered(_ run: BatchRun) -> [Effect] {
        let registered = run.members.filter { memberID in
            guard case .attempted(let attempt)? = run.results[memberID] else { return false }
            return attempt.state == .registered && list.summary(memberID)?.reading?.state != .registered
        }
        guard ending == nil, readingRun == nil, !registered.isEmpty else { return [] }
        return beginReading(registered)
    }
}
