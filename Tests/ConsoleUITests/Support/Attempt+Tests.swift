import Konaplate

@testable import MemberDesk

extension Attempt {
    /// An attempt as the state would give it.
    static func of(
        _ memberID: MemberID, id: Int64 = 17, state: AttemptState, at startedAt: Timestamp = ConsoleFixture.start,
        agent: String = "cs.lee", answer: Answer? = nil, settlement: Settlement? = nil, consent: String? = nil
    ) -> Attempt {
        Attempt(
            id: id, memberID: memberID, agent: agent, consent: consent, startedAt: startedAt,
            correlationID: CorrelationID(time: startedAt, zone: .kst, random: UInt32(0x1A2_B3C4 + id - 17)),
            state: state, answer: answer, settlement: settlement, hashBefore: nil)
    }

    /// An attempt that the platform answered.
    static func answered(
        _ memberID: MemberID, id: Int64 = 17, state: AttemptState, code: String = "000_000",
        message: String = "Success",
        at startedAt: Timestamp = ConsoleFixture.start, agent: String = "cs.kim"
    ) -> Attempt {
        of(
            memberID, id: id, state: state, at: startedAt, agent: agent,
            answer: Answer(
                httpStatus: 200, status: ResponseStatus(code: ResponseCode(rawValue: code), message: message),
                responseCorrelationID: nil, registrationNumber: nil, duration: .milliseconds(41)))
    }
}
