import Konaplate
import Testing

@testable import MemberDesk

struct AttemptStoreTests {
    static let finalStates: [AttemptState] =
        [.registered, .notRegistered] + Refusal.allCases.map { .refused($0) }
        + NotSentReason.allCases.map { .notSent($0) }
    static let unknownStates: [AttemptState] = UnknownReason.allCases.map { .unknown($0) }

    /// Lends a store with one attempt in a state.
    private static func withAttempt(
        _ state: AttemptState, test: (SQLiteStore, Int64) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let id = try await store.commit(.desk) { transaction in
                let id = try AttemptStore.insert(.of(.published(1)), transaction).id
                if state != .sending {
                    #expect(
                        try AttemptStore.finish(
                            id, state: state, answer: answer, sent: nil, transaction))
                }
                return id
            }
            try await test(store, id)
        }
    }

    private static func moment(_ milliseconds: Int64) -> Moment {
        Moment(
            wall: Timestamp(milliseconds: milliseconds),
            boot: BootTime(bootID: "boot-1", microseconds: 1000 * milliseconds))
    }

    private static func find(_ id: Int64, in store: SQLiteStore) async throws -> Attempt {
        let attempt = try await store.read { try AttemptStore.find(id, $0.sql) }
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
    func `state and answer are read as they were written`(state: AttemptState) async throws {
        try await Self.withAttempt(state) { store, id in
            let attempt = try await Self.find(id, in: store)
            #expect(attempt.state == state)
            #expect(attempt.answer == Self.answer)
            #expect(attempt.memberID.value == 50_000_000_001)
            #expect(attempt.startedAt == Timestamp(milliseconds: 1_000))
            #expect(attempt.settlement == nil)
            let open = try await store.read { try AttemptStore.open(for: attempt.memberID, $0.sql) }
            #expect((open != nil) == state.isOpen)
        }
    }

    @Test func `attempt under way has no answer yet`() async throws {
        try await Self.withAttempt(.sending) { store, id in
            let attempt = try await Self.find(id, in: store)
            #expect(attempt.state == .sending)
            #expect(attempt.answer == nil)
        }
    }

    @Test(arguments: [.sending] + unknownStates)
    func `member with an open attempt gets no second one`(state: AttemptState) async throws {
        try await Self.withAttempt(state) { store, _ in
            await #expect(throws: StateError.self) {
                try await store.commit(.desk) {
                    try AttemptStore.insert(.of(.published(1), correlationID: "261122140158-0000002"), $0)
                }
            }
            await #expect(throws: StateError.self) {
                try await store.commit(.desk) { transaction in
                    try transaction.sql.execute(
                        """
                        INSERT INTO attempt (user_id, agent, started_at, correlation_id, state)
                        VALUES ('50000000001', 'x', 0, 'y', 'unknown')
                        """)
                }
            }
            #expect(try await store.read { try AttemptStore.allOpen($0.sql) }.count == 1)
            // Another member is free.
            try await store.commit(.desk) {
                _ = try AttemptStore.insert(.of(.published(2), correlationID: "261122140158-0000003"), $0)
            }
        }
    }

    @Test(arguments: finalStates)
    func `member whose attempt has ended may have another`(state: AttemptState) async throws {
        try await Self.withAttempt(state) { store, id in
            let second = try await store.commit(.desk) {
                try AttemptStore.insert(.of(.published(1), correlationID: "261122140158-0000002"), $0).id
            }
            #expect(
                try await store.read { try AttemptStore.history(of: .published(1), $0.sql) }.map(\.id) == [id, second])
            #expect(try await store.read { try AttemptStore.newestByMember($0.sql) }.map(\.id) == [second])
        }
    }

    @Test func `correlation ID is used once`() async throws {
        try await Self.withAttempt(.registered) { store, _ in
            await #expect(throws: StateError.self) {
                try await store.commit(.desk) { try AttemptStore.insert(.of(.published(2)), $0) }
            }
        }
    }

    @Test func `sender knows better than who took it for dead`() async throws {
        try await Self.withAttempt(.sending) { store, id in
            let latest = Self.moment(1_000)
            let isInterrupted = try await store.commit(.desk) { try AttemptStore.interrupt(id, latest: latest, $0) }
            #expect(isInterrupted)
            #expect(try await Self.find(id, in: store).state == .unknown(.interrupted))
            #expect(try await Self.find(id, in: store).sentAt == latest.wall)
            #expect(try await Self.find(id, in: store).sentBoot == latest.boot)
            let sent = Self.moment(900)
            let isFinished = try await store.commit(.desk) {
                try AttemptStore.finish(id, state: .registered, answer: nil, sent: sent, $0)
            }
            #expect(isFinished)
            #expect(try await Self.find(id, in: store).state == .registered)
            #expect(try await Self.find(id, in: store).sentAt == sent.wall)
            #expect(try await Self.find(id, in: store).sentBoot == sent.boot)
            let isInterruptedAgain = try await store.commit(.desk) {
                try AttemptStore.interrupt(id, latest: latest, $0)
            }
            #expect(!isInterruptedAgain)
        }
    }

    @Test(arguments: (finalStates + unknownStates).filter { $0 != .unknown(.interrupted) })
    func `attempt that has ended is not ended again`(state: AttemptState) async throws {
        try await Self.withAttempt(state) { store, id in
            let before = try await Self.find(id, in: store)
            for other in [AttemptState.registered, .unknown(.interrupted), .notSent(.connect)] {
                #expect(
                    try await !store.commit(.desk) {
                        try AttemptStore.finish(id, state: other, answer: nil, sent: nil, $0)
                    })
            }
            #expect(try await Self.find(id, in: store) == before)
        }
    }

    @Test(arguments: [.sending] + finalStates)
    func `only an unknown attempt is settled`(state: AttemptState) async throws {
        try await Self.withAttempt(state) { store, id in
            let before = try await Self.find(id, in: store)
            for isRegistered in [true, false] {
                #expect(
                    try await !store.commit(.desk) {
                        try AttemptStore.settle(
                            id, isRegistered: isRegistered, settlement: Self.settlement, $0)
                    })
            }
            try await store.commit(.desk) {
                try AttemptStore.noteInquiry(
                    about: before, hasSettled: true, correlationID: CorrelationID(rawValue: "x"), settle: .zero, $0)
            }
            #expect(try await Self.find(id, in: store) == before)
        }
    }

    @Test func `inquiry that settles nothing puts the next check off twice as far each time`() async throws {
        try await Self.withAttempt(.unknown(.timeout)) { store, id in
            for seconds: Int64 in [4, 8, 16] {
                let next = try await store.commit(.desk) { transaction in
                    let attempt = try #require(try AttemptStore.find(id, transaction.sql))
                    try AttemptStore.noteInquiry(
                        about: attempt, hasSettled: true, correlationID: CorrelationID(rawValue: "x"),
                        settle: .seconds(2), transaction)
                    return transaction.now.wall.advanced(by: .seconds(seconds))
                }
                #expect(try await Self.find(id, in: store).checkAfter == next)
            }
        }
    }

    @Test(arguments: [true, false])
    func `unknown attempt is settled once`(isRegistered: Bool) async throws {
        try await Self.withAttempt(.unknown(.timeout)) { store, id in
            #expect(
                try await store.commit(.desk) {
                    try AttemptStore.settle(
                        id, isRegistered: isRegistered, settlement: Self.settlement, $0)
                })
            let settled = try await Self.find(id, in: store)
            #expect(settled.state == (isRegistered ? .registered : .notRegistered))
            #expect(settled.settlement == Self.settlement)
            #expect(settled.answer == Self.answer)
            #expect(settled.endedBoot == ManualClock().desk.now().boot)
            let other = Attempt.Settlement(at: Timestamp(milliseconds: 0), by: .inquiry)
            #expect(
                try await !store.commit(.desk) {
                    try AttemptStore.settle(id, isRegistered: !isRegistered, settlement: other, $0)
                })
            #expect(
                try await !store.commit(.desk) {
                    try AttemptStore.finish(id, state: .sending, answer: nil, sent: nil, $0)
                })
            #expect(try await Self.find(id, in: store) == settled)
        }
    }

    @Test func `state that does not exist is damage and not a guess`() async throws {
        try await Self.withAttempt(.sending) { store, id in
            _ = try await store.commit(.desk) { try $0.sql.execute("UPDATE attempt SET state = 'paid'") }
            await #expect(throws: StateError.self) { try await Self.find(id, in: store) }
        }
    }
}
