import Konaplate
import Testing

@testable import MemberDesk

struct MemberStateTests {
    private static let attemptTime: Int64 = 1_000

    struct Case: CustomTestStringConvertible {
        let attempt: AttemptState?
        /// When the account was read, and what it said.
        let reading: (at: Int64, state: AutoRechargeState)?
        let state: MemberState

        var testDescription: String {
            let attemptText = attempt.map { "\($0)" } ?? "no attempt"
            return "\(attemptText), \(reading.map { "\($0.state) read at \($0.at)" } ?? "not read")"
        }

        init(_ attempt: AttemptState?, _ reading: (at: Int64, state: AutoRechargeState)?, _ state: MemberState) {
            self.attempt = attempt
            self.reading = reading
            self.state = state
        }
    }

    static let readings = [
        Case(nil, nil, .notRead), Case(nil, (1, .needed), .needed), Case(nil, (1, .registered), .registered),
        Case(nil, (1, .noAccount), .noAccount), Case(nil, (1, .unknown), .notRead),
    ]

    static let openAttempts = [nil, (999, .registered), (1_001, .registered), (1_001, .needed)].flatMap { reading in
        [
            Case(.sending, reading, .sending), Case(.unknown(.timeout), reading, .check),
            Case(.unknown(.interrupted), reading, .check),
        ]
    }

    static let endedAttempts =
        [AttemptState.registered, .refused(.alreadyRegistered)].flatMap { attempt in
            [
                Case(attempt, nil, .registered), Case(attempt, (999, .needed), .registered),
                Case(attempt, (1_000, .needed), .registered), Case(attempt, (1_001, .needed), .needed),
                Case(attempt, (1_001, .noAccount), .noAccount), Case(attempt, (1_001, .registered), .registered),
            ]
        } + [
            Case(.refused(.accountNotRegistered), nil, .noAccount),
            Case(.refused(.accountNotRegistered), (1_000, .needed), .noAccount),
            Case(.refused(.accountNotRegistered), (1_001, .needed), .needed),
        ]
        + [.refused(.other), .refused(.invalidUserId), .notSent(.connect), .notRegistered].flatMap { attempt in
            [
                Case(attempt, nil, .notRead), Case(attempt, (999, .needed), .needed),
                Case(attempt, (1_001, .registered), .registered),
            ]
        }

    @Test(arguments: readings + openAttempts + endedAttempts)
    func `open attempt wins, then what is newer`(example: Case) throws {
        let memberID = try MemberID.published(1)
        let attempt = example.attempt.map {
            Attempt.of(memberID, state: $0, startedAt: Timestamp(milliseconds: Self.attemptTime))
        }
        let reading = example.reading.map { StoredReading.of(memberID, at: $0.at, $0.state) }
        #expect(MemberState(attempt: attempt, reading: reading) == example.state)
        let summary = MemberSummary(member: Member(id: memberID), reading: reading, attempt: attempt)
        #expect(summary.state == example.state)
    }

    private static let end = Timestamp(milliseconds: 5_000)

    static let endings = [
        Attempt.of(.maximum, state: .registered, settlement: Attempt.Settlement(at: end, by: .inquiry)),
        Attempt.of(.maximum, state: .registered, answer: Attempt.Answer(duration: .seconds(4))),
    ]

    @Test(arguments: endings, [(2_000, .registered), (5_000, .registered), (5_001, .needed)] as [(Int64, MemberState)])
    func `reading from before the end of an attempt is older`(attempt: Attempt, reading: (Int64, MemberState)) {
        let stored = StoredReading.of(.maximum, at: reading.0, .needed)
        #expect(MemberState(attempt: attempt, reading: stored) == reading.1)
    }
}
