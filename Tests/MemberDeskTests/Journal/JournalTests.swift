import Konaplate
import Testing

@testable import MemberDesk

struct JournalTests {
    /// Puts four exchanges down, at 1 to 4 seconds, for the members 1, 2, 1 and 3.
    private static func withJournal(_ test: (SQLiteStore) async throws -> Void) async throws {
        try await withTemporaryFolder { root in
            let clock = ManualClock(Timestamp(milliseconds: 0))
            let store = try EmptyState(root: root).open(clock: clock)
            for (index, member) in ([1, 2, 1, 3] as [UInt64]).enumerated() {
                clock.advance(by: .seconds(1))
                try await store.commit(.desk) { _ = try JournalStore.insert(try draft(index + 1, member), $0) }
            }
            try await test(store)
        }
    }

    private static func draft(_ number: Int, _ member: UInt64) throws -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: nil, profile: "uat", agent: "cs.kim",
            api: "bankaccounts/inquiry", path: "/api/v1/bankaccounts/inquiry", memberID: try .published(member),
            subject: nil, correlationID: correlationID(number), requestText: "POST /api/v1/bankaccounts/inquiry")
    }

    private static func correlationID(_ number: Int) -> CorrelationID {
        CorrelationID(rawValue: "261122140158-000000\(number)")
    }

    private static func finish(_ id: Int64, _ exchange: Exchange, in store: SQLiteStore) async throws {
        try await store.commit(.desk) { try JournalStore.finish(id, exchange: exchange, responseText: "HTTP 200", $0) }
    }

    private static func ids(_ filter: JournalFilter, _ store: SQLiteStore) async throws -> [Int64] {
        try await store.read { try JournalStore.entries(filter, after: nil, $0.sql) }.map(\.id)
    }

    @Test func `codes are counted by API, with the newest message`() async throws {
        try await Self.withJournal { store in
            for id in 1...3 as ClosedRange<Int64> {
                let code = ResponseCode(rawValue: id == 2 ? "002_099" : "001_006")
                try await store.commit(.desk) { transaction in
                    _ = try transaction.sql.rows(
                        "UPDATE exchange SET code = \(code.rawValue), message = \("message \(id)") WHERE id = \(id)")
                }
            }
            let seen = try await store.read { try JournalStore.seenCodes($0.sql) }
            #expect(seen.map(\.code.rawValue) == ["001_006", "002_099"])
            #expect(seen.map(\.count) == [2, 1])
            #expect(seen.map(\.message) == ["message 3", "message 2"])
            #expect(seen.map(\.lastSeen.milliseconds) == [3000, 2000])
            #expect(seen.allSatisfy { $0.api == "bankaccounts/inquiry" })
        }
    }

    @Test func `filters let pass what they say, oldest first`() async throws {
        try await Self.withJournal { store in
            let (first, last) = (try MemberID.published(1), try MemberID.published(3))
            let since = Timestamp(milliseconds: 3_000)
            let cases: [(JournalFilter, [Int64])] = [
                (JournalFilter(), [1, 2, 3, 4]),
                (JournalFilter(memberID: first), [1, 3]),
                (JournalFilter(memberID: try .published(9)), []),
                (JournalFilter(correlationID: Self.correlationID(2)), [2]),
                (JournalFilter(since: since), [3, 4]),
                (JournalFilter(limit: 2), [3, 4]),
                (JournalFilter(limit: 9), [1, 2, 3, 4]),
                (JournalFilter(memberID: first, limit: 1), [3]),
                (JournalFilter(memberID: first, since: since), [3]),
                (JournalFilter(memberID: last, correlationID: Self.correlationID(1)), []),
            ]
            for (filter, expected) in cases {
                #expect(try await Self.ids(filter, store) == expected, "\(filter)")
                guard filter.limit == nil else { continue }
                for count in 1...5 {
                    #expect(try await Self.pages(filter, count: count, store).flatMap { $0 } == expected, "\(filter)")
                }
            }
        }
    }

    /// The numbers of the entries, so many at a time.
    private static func pages(_ filter: JournalFilter, count: Int, _ store: SQLiteStore) async throws -> [[Int64]] {
        var pages: [[Int64]] = []
        repeat {
            let last = pages.last?.last ?? 0
            pages.append(
                try await store.read {
                    try JournalStore.page(filter, after: last, upTo: 4, count: count, $0.sql).map(\.id)
                })
        } while pages.last?.count == count
        return pages
    }

    @Test func `what was recorded after the clock was set back is found by its time`() async throws {
        try await Self.withJournal { store in
            try await store.commit(.desk) { transaction in
                _ = try transaction.sql.execute("UPDATE exchange SET time = 9000 WHERE id = 1")
                _ = try transaction.sql.execute("UPDATE exchange SET time = 1000 WHERE id = 4")
            }
            let since = JournalFilter(since: Timestamp(milliseconds: 3000))
            #expect(try await Self.ids(since, store) == [1, 3])
        }
    }

    @Test func `correlation ID of an answer is found too`() async throws {
        try await Self.withJournal { store in
            try await Self.finish(
                2, .of(try .published(2), responseCorrelationID: "261122140158-fffffff"), in: store)
            let filter = JournalFilter(correlationID: CorrelationID(rawValue: "261122140158-fffffff"))
            #expect(try await Self.ids(filter, store) == [2])
        }
    }

    @Test func `followers get each change once in the order of the changes`() async throws {
        try await Self.withJournal { store in
            func changes(after revision: Int64) async throws -> [[Int64]] {
                try await store.read { try JournalStore.entries(JournalFilter(), after: revision, $0.sql) }
                    .map { [$0.id, $0.revision] }
            }
            #expect(try await changes(after: 0) == [[1, 1], [2, 2], [3, 3], [4, 4]])
            #expect(try await changes(after: 4) == [])
            try await Self.finish(3, .of(try .published(1)), in: store)
            try await Self.finish(1, .of(try .published(1)), in: store)
            try await store.commit(.desk) { _ = try JournalStore.insert(try Self.draft(5, 2), $0) }
            #expect(try await changes(after: 4) == [[3, 5], [1, 6], [5, 7]])
            #expect(try await changes(after: 5) == [[1, 6], [5, 7]])
            #expect(try await changes(after: 7) == [])
            #expect(try await changes(after: 0) == [[2, 2], [4, 4], [3, 5], [1, 6], [5, 7]])
            #expect(try await Self.ids(JournalFilter(), store) == [1, 2, 3, 4, 5])
        }
    }

    private static let refusal = ResponseStatus(code: ResponseCode(rawValue: "002_099"), message: "처리 오류\n")

    static let outcomes: [Outcome<Done>] =
        [.refused(refusal)] + NotSentReason.allCases.map { .notSent($0) } + UnknownReason.allCases.map { .unknown($0) }

    @Test(arguments: outcomes)
    func `what became of an exchange is read as it was written`(outcome: Outcome<Done>) async throws {
        try await Self.withJournal { store in
            try await Self.finish(
                1, .of(try .published(1), outcome: outcome, httpStatus: 400, status: Self.refusal), in: store)
            let entry = try #require(
                try await store.read {
                    try JournalStore.entries(JournalFilter(), after: nil, $0.sql).first { $0.id == 1 }
                })
            #expect(entry.outcome == outcome)
            #expect(entry.status == Self.refusal)
            #expect(entry.httpStatus == 400)
            #expect(entry.duration == .microseconds(41_234))
            #expect(entry.isEncrypted == false)
            #expect(entry.responseText == "HTTP 200")
        }
    }

    @Test func `exchange under way says nothing of an answer`() async throws {
        try await Self.withJournal { store in
            let entry = try #require(
                try await store.read {
                    try JournalStore.entries(JournalFilter(), after: nil, $0.sql).first { $0.id == 1 }
                })
            #expect(entry.outcome == nil)
            #expect(entry.isEncrypted == nil)
            #expect(entry.duration == nil)
            #expect(entry.responseText == nil)
            #expect(entry.time == Timestamp(milliseconds: 1_000))
        }
    }

    @Test func `correlation ID is used once`() async throws {
        try await Self.withJournal { store async throws in
            #expect(try await store.read { try JournalStore.isTaken(Self.correlationID(4), $0.sql) })
            #expect(try await !store.read { try JournalStore.isTaken(Self.correlationID(5), $0.sql) })
            await #expect(throws: StateError.self) {
                try await store.commit(.desk) { _ = try JournalStore.insert(try Self.draft(4, 1), $0) }
            }
        }
    }

    @Test func `follower sees another desk's exchange begin and end`() async throws {
        try await withDesk { fixture in
            try await fixture.withAnotherDesk { other in
                _ = try await other.accounts(of: .published(1))
                let changes = try await fixture.desk.journalChanges(after: 0)
                #expect(changes.map(\.api) == ["bankaccounts/info", "bankaccounts/inquiry"])
                #expect(changes.map(\.resultWord) == ["answered", "answered"])
                #expect(changes.map(\.agent) == ["cs.lee", "cs.lee"])
                #expect(changes.map(\.revision) == [2, 4])
                #expect(changes.map(\.isEncrypted) == [false, false])
            }
        }
    }
}
