import Konaplate
import Testing

@testable import MemberDesk

struct JournalTests {
    /// Puts four exchanges down, at 1 to 4 seconds, for the members 1, 2, 1 and 3.
    private static func withJournal(_ test: (DeskDatabase) throws -> Void) throws {
        try withTemporaryFolder { root in
            let database = try EmptyState(root: root).open()
            try database.commit { db in
                for (index, member) in ([1, 2, 1, 3] as [UInt64]).enumerated() {
                    _ = try JournalStore.insert(try draft(index + 1, member), db)
                }
            }
            try test(database)
        }
    }

    private static func draft(_ number: Int, _ member: UInt64) throws -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: nil, time: Timestamp(milliseconds: Int64(number) * 1_000), profile: "uat", agent: "cs.kim",
            api: "bankaccounts/inquiry", path: "/api/v1/bankaccounts/inquiry", memberID: try .published(member),
            correlationID: correlationID(number), requestText: "POST /api/v1/bankaccounts/inquiry")
    }

    private static func correlationID(_ number: Int) -> CorrelationID {
        CorrelationID(rawValue: "261122140158-000000\(number)")
    }

    private static func finish(_ id: Int64, _ exchange: Exchange, in database: DeskDatabase) throws {
        try database.commit { try JournalStore.finish(id, exchange: exchange, responseText: "HTTP 200", $0) }
    }

    private static func ids(_ filter: JournalFilter, _ database: DeskDatabase) throws -> [Int64] {
        try database.read { try JournalStore.entries(filter, after: nil, $0) }.map(\.id)
    }

    @Test func `filters let pass what they say, oldest first`() throws {
        try Self.withJournal { database in
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
                #expect(try Self.ids(filter, database) == expected, "\(filter)")
            }
        }
    }

    @Test func `correlation ID of an answer is found too`() throws {
        try Self.withJournal { database in
            try Self.finish(
                2, .of(try .published(2), responseCorrelationID: "261122140158-fffffff"), in: database)
            let filter = JournalFilter(correlationID: CorrelationID(rawValue: "261122140158-fffffff"))
            #expect(try Self.ids(filter, database) == [2])
        }
    }

    @Test func `followers get each change once in the order of the changes`() throws {
        try Self.withJournal { database in
            func changes(after revision: Int64) throws -> [[Int64]] {
                try database.read { try JournalStore.entries(JournalFilter(), after: revision, $0) }
                    .map { [$0.id, $0.revision] }
            }
            #expect(try changes(after: 0) == [[1, 1], [2, 2], [3, 3], [4, 4]])
            #expect(try changes(after: 4) == [])
            try Self.finish(3, .of(try .published(1)), in: database)
            try Self.finish(1, .of(try .published(1)), in: database)
            try database.commit { _ = try JournalStore.insert(try Self.draft(5, 2), $0) }
            #expect(try changes(after: 4) == [[3, 5], [1, 6], [5, 7]])
            #expect(try changes(after: 5) == [[1, 6], [5, 7]])
            #expect(try changes(after: 7) == [])
            #expect(try changes(after: 0) == [[2, 2], [4, 4], [3, 5], [1, 6], [5, 7]])
            #expect(try Self.ids(JournalFilter(), database) == [1, 2, 3, 4, 5])
        }
    }

    private static let refusal = ResponseStatus(code: ResponseCode(rawValue: "002_099"), message: "처리 오류\n")

    static let outcomes: [Outcome<Done>] =
        [.refused(refusal)] + NotSentReason.allCases.map { .notSent($0) } + UnknownReason.allCases.map { .unknown($0) }

    @Test(arguments: outcomes)
    func `what became of an exchange is read as it was written`(outcome: Outcome<Done>) throws {
        try Self.withJournal { database in
            try Self.finish(
                1, .of(try .published(1), outcome: outcome, httpStatus: 400, status: Self.refusal), in: database)
            let entry = try #require(
                try database.read { try JournalStore.entries(JournalFilter(), after: nil, $0).first { $0.id == 1 } })
            #expect(entry.outcome == outcome)
            #expect(entry.status == Self.refusal)
            #expect(entry.httpStatus == 400)
            #expect(entry.duration == .microseconds(41_234))
            #expect(entry.isEncrypted == false)
            #expect(entry.responseText == "HTTP 200")
        }
    }

    @Test func `exchange under way says nothing of an answer`() throws {
        try Self.withJournal { database in
            let entry = try #require(
                try database.read { try JournalStore.entries(JournalFilter(), after: nil, $0).first { $0.id == 1 } })
            #expect(entry.outcome == nil)
            #expect(entry.isEncrypted == nil)
            #expect(entry.duration == nil)
            #expect(entry.responseText == nil)
            #expect(entry.time == Timestamp(milliseconds: 1_000))
        }
    }

    @Test func `correlation ID is used once`() throws {
        try Self.withJournal { database throws in
            #expect(try database.read { try JournalStore.isTaken(Self.correlationID(4), $0) })
            #expect(try !database.read { try JournalStore.isTaken(Self.correlationID(5), $0) })
            #expect(throws: StateError.self) {
                try database.commit { _ = try JournalStore.insert(try Self.draft(4, 1), $0) }
            }
        }
    }

    @Test func `follower sees another desk's exchange begin and end`() async throws {
        try await withDesk { fixture in
            try await fixture.withAnotherDesk { other in
                _ = try await other.accounts(of: .published(1))
                let changes = try fixture.desk.journalChanges(after: 0)
                #expect(changes.map(\.api) == ["bankaccounts/info", "bankaccounts/inquiry"])
                #expect(changes.map(\.resultWord) == ["answered", "answered"])
                #expect(changes.map(\.agent) == ["cs.lee", "cs.lee"])
                #expect(changes.map(\.revision) == [2, 4])
                #expect(changes.map(\.isEncrypted) == [false, false])
            }
        }
    }
}
