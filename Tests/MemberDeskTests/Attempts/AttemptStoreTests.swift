import GRDB
import Konaplate
import Testing

@testable import MemberDesk

struct AttemptStoreTests {
    static let finalStates: [AttemptState] =
        [.registered, .notRegistered] + Refusal.allCases.map { .refused($0) }
        + NotSentReason.allCases.map { .notSent($0) }
    static let unknownStates: [AttemptState] = UnknownReason.allCases.map { .unknown($0) }

    /// Lends a database with one attempt in a state.
    private static func withAttempt(
        _ state: AttemptState, test: (DeskDatabase, Int64) throws -> Void
    ) throws {
        try withTemporaryFolder { root in
            let database = try EmptyState(root: root).open()
            let id = try database.commit { db in
                let id = try AttemptStore.insert(.of(.published(1)), db)
                if state != .sending {
                    #expect(try AttemptStore.finish(id, state: state, answer: answer, sentAt: nil, db))
                }
                return id
            }
            try test(database, id)
        }
    }

    private static func find(_ id: Int64, in database: DeskDatabase) throws -> Attempt {
        let attempt = try database.read { try AttemptStore.find(id, $0) }
        return try #require(attempt)
    }

    private static let answer = Attempt.Answer(
        httpStatus: 400, status: ResponseStatus(code: ResponseCode(rawValue: "002_099"), message: "처리 오류"),
        responseCorrelationID: CorrelationID(rawValue: "261122140158-fffffff"), registrationNumber: "20261122",
        duration: .microseconds(41_234))

    private static let settlement = Attempt.Settlement(
        at: Timestamp(milliseconds: 9_000), by: .override,
        inquiryCorrelationID: CorrelationID(rawValue: "261122140203-0000002"), reason: "ticket 7")

    @Test(arguments: finalStates + unknownStates)
    func `state and answer are read as they were written`(state: AttemptState) throws {
        try Self.withAttempt(state) { database, id in
            let attempt = try Self.find(id, in: database)
            #expect(attempt.state == state)
            #expect(attempt.answer == Self.answer)
            #expect(attempt.memberID.value == 50_000_000_001)
            #expect(attempt.startedAt == Timestamp(milliseconds: 1_000))
            #expect(attempt.settlement == nil)
            let open = try database.read { try AttemptStore.open(for: attempt.memberID, $0) }
            #expect((open != nil) == state.isOpen)
        }
    }

    @Test func `attempt under way has no answer yet`() throws {
        try Self.withAttempt(.sending) { database, id in
            let attempt = try Self.find(id, in: database)
            #expect(attempt.state == .sending)
            #expect(attempt.answer == nil)
        }
    }

    @Test(arguments: [.sending] + unknownStates)
    func `member with an open attempt gets no second one`(state: AttemptState) throws {
        try Self.withAttempt(state) { database, _ in
            #expect(throws: StateError.self) {
                try database.commit {
                    try AttemptStore.insert(.of(.published(1), correlationID: "261122140158-0000002"), $0)
                }
            }
            #expect(throws: StateError.self) {
                try database.commit { db in
                    try db.execute(
                        sql: """
                            INSERT INTO attempt (user_id, agent, started_at, correlation_id, state)
                            VALUES ('50000000001', 'x', 0, 'y', 'unknown')
                            """)
                }
            }
            #expect(try database.read { try AttemptStore.allOpen($0) }.count == 1)
            // Another member is free.
            try database.commit {
                _ = try AttemptStore.insert(.of(.published(2), correlationID: "261122140158-0000003"), $0)
            }
        }
    }

    @Test(arguments: finalStates)
    func `member whose attempt has ended may have another`(state: AttemptState) throws {
        try Self.withAttempt(state) { database, id in
            let second = try database.commit {
                try AttemptStore.insert(.of(.published(1), correlationID: "261122140158-0000002"), $0)
            }
            #expect(try database.read { try AttemptStore.history(of: .published(1), $0) }.map(\.id) == [id, second])
            #expect(try database.read { try AttemptStore.newestByMember($0) }.map(\.id) == [second])
        }
    }

    @Test func `correlation ID is used once`() throws {
        try Self.withAttempt(.registered) { database, _ in
            #expect(throws: StateError.self) {
                try database.commit { try AttemptStore.insert(.of(.published(2)), $0) }
            }
        }
    }

    @Test func `sender knows better than who took it for dead`() throws {
        try Self.withAttempt(.sending) { database, id in
            let latest = Timestamp(milliseconds: 1_000)
            let isInterrupted = try database.commit { try AttemptStore.interrupt(id, latest: latest, $0) }
            #expect(isInterrupted)
            #expect(try Self.find(id, in: database).state == .unknown(.interrupted))
            #expect(try Self.find(id, in: database).sentAt == latest)
            let sentAt = Timestamp(milliseconds: 900)
            let isFinished = try database.commit {
                try AttemptStore.finish(id, state: .registered, answer: nil, sentAt: sentAt, $0)
            }
            #expect(isFinished)
            #expect(try Self.find(id, in: database).state == .registered)
            #expect(try Self.find(id, in: database).sentAt == sentAt)
            let isInterruptedAgain = try database.commit { try AttemptStore.interrupt(id, latest: latest, $0) }
            #expect(!isInterruptedAgain)
        }
    }

    @Test(arguments: (finalStates + unknownStates).filter { $0 != .unknown(.interrupted) })
    func `attempt that has ended is not ended again`(state: AttemptState) throws {
        try Self.withAttempt(state) { database, id in
            let before = try Self.find(id, in: database)
            for other in [AttemptState.registered, .unknown(.interrupted), .notSent(.connect)] {
                #expect(
                    try !database.commit { try AttemptStore.finish(id, state: other, answer: nil, sentAt: nil, $0) })
            }
            #expect(try Self.find(id, in: database) == before)
        }
    }

    @Test(arguments: [.sending] + finalStates)
    func `only an unknown attempt is settled`(state: AttemptState) throws {
        try Self.withAttempt(state) { database, id in
            let before = try Self.find(id, in: database)
            for isRegistered in [true, false] {
                #expect(
                    try !database.commit {
                        try AttemptStore.settle(id, isRegistered: isRegistered, settlement: Self.settlement, $0)
                    })
            }
            try database.commit {
                try AttemptStore.noteInquiry(
                    id, correlationID: CorrelationID(rawValue: "x"), at: Timestamp(milliseconds: 0), settle: .zero, $0)
            }
            #expect(try Self.find(id, in: database) == before)
        }
    }

    @Test(arguments: [true, false])
    func `unknown attempt is settled once`(isRegistered: Bool) throws {
        try Self.withAttempt(.unknown(.timeout)) { database, id in
            #expect(
                try database.commit {
                    try AttemptStore.settle(id, isRegistered: isRegistered, settlement: Self.settlement, $0)
                })
            let settled = try Self.find(id, in: database)
            #expect(settled.state == (isRegistered ? .registered : .notRegistered))
            #expect(settled.settlement == Self.settlement)
            #expect(settled.answer == Self.answer)
            let other = Attempt.Settlement(at: Timestamp(milliseconds: 0), by: .inquiry)
            #expect(
                try !database.commit {
                    try AttemptStore.settle(id, isRegistered: !isRegistered, settlement: other, $0)
                })
            #expect(try !database.commit { try AttemptStore.finish(id, state: .sending, answer: nil, sentAt: nil, $0) })
            #expect(try Self.find(id, in: database) == settled)
        }
    }

    @Test func `state that does not exist is damage and not a guess`() throws {
        try Self.withAttempt(.sending) { database, id in
            try database.commit { try $0.execute(sql: "UPDATE attempt SET state = 'paid'") }
            #expect(throws: StateError.self) { try Self.find(id, in: database) }
        }
    }
}
