import Konaplate

@testable import MemberDesk

extension Attempt {
    /// An attempt as the state would give it.
    static func of(
        _ memberID: MemberID, state: AttemptState, startedAt: Timestamp = Timestamp(milliseconds: 1_000),
        answer: Answer? = nil, settlement: Settlement? = nil, consent: String? = nil
    ) -> Attempt {
        Attempt(
            id: 17, memberID: memberID, agent: "cs.kim", consent: consent, startedAt: startedAt,
            correlationID: CorrelationID(rawValue: "261122140158-1a2b3c4"), state: state, answer: answer,
            settlement: settlement, hashBefore: nil)
    }
}
