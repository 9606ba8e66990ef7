import Konaplate
import MemberDesk

// The example of the article of MemberDesk: what stands between two marks is the article's code, word for word.

/// Opens a desk, does something at it, and closes it.
func atDesk<Value: Sendable>(
    _ connectionFile: String, stateRoot: String, _ body: (Desk) async throws -> Value
) async throws -> Value {
    // example: open
    let profile = try ConnectionFile(contentsOf: connectionFile).profile()
    let desk = try await Desk(
        profile: profile, environment: [:], options: DeskOptions(stateRoot: stateRoot, agent: "cs.kim"))
    // end
    do {
        let value = try await body(desk)
        await desk.close()
        return value
    } catch {
        await desk.close()
        throw error
    }
}

// example: register
func register(_ memberID: MemberID, at desk: Desk) async throws -> String {
    switch try await desk.register(memberID) {
    case .refusedHere(.locked(let open)):
        return "locked: the attempt of \(open.agent) has to be settled first"
    case .refusedHere(let refusal):
        return "not sent: \(refusal.outcome)"
    case .attempted(let attempt, let recordingFailure):
        let outcome = describe(attempt)
        // The outcome is true all the same, but on disk the attempt is still open: it has to be reconciled.
        return recordingFailure == nil ? outcome : "\(outcome), and not recorded"
    }
}

func describe(_ attempt: Attempt) -> String {
    switch attempt.state {
    case .registered: "registered"
    case .refused(.alreadyRegistered): "already registered: do not register again"
    case .refused(.accountNotRegistered): "there is no account that could be registered"
    case .refused(.invalidUserId): "there is no such member"
    case .refused(.other): "refused with \(attempt.answer?.status?.code.rawValue ?? "no code")"
    case .notSent(let reason): "nothing left (\(reason)): it may be tried again"
    case .sending, .unknown: "unknown: reconcile it, do not repeat it"
    case .notRegistered: "not registered: the member is free again"
    }
}
// end

// example: reconcile
func settle(_ memberID: MemberID, at desk: Desk) async throws -> String {
    guard let attempt = try await desk.openAttempt(for: memberID) else { return "nothing is open" }
    let reconciliation = try await desk.reconcile(attempt)
    return describe(reconciliation.attempt)
}
// end
