import Konaplate
import Testing

@testable import MemberDesk

struct MemberSummaryTests {
    struct Case: CustomTestStringConvertible {
        let query: String
        let members: [UInt64]

        var testDescription: String { query }
    }

    static let cases = [
        Case(query: "", members: [1, 2, 3, 4, 9]), Case(query: "auto:needed", members: [9]),
        Case(query: "상태:등록완료", members: [1, 2]), Case(query: "auto:none", members: [3]),
        Case(query: "auto:check", members: [4]), Case(query: "auto:unread", members: []),
        Case(query: "bank:010", members: [2]), Case(query: "은행:농협", members: [2]),
        Case(query: "bank:03", members: []), Case(query: "bank:nowhere", members: []),
        Case(query: "auto:registered bank:003", members: [1]),
        Case(query: "auto:needed bank:003", members: []),
    ]

    @Test func `qualifiers choose members by what is known of them`() async throws {
        try await withDesk { fixture in
            for number: UInt64 in [1, 2, 3, 4, 9] {
                let memberID = try MemberID.published(number)
                try await fixture.desk.importMembers([Member(id: memberID)])
                _ = try await fixture.desk.accounts(of: memberID)
            }
            for number: UInt64 in [1, 4] { _ = try await fixture.desk.register(.published(number)) }
            let summaries = try await fixture.desk.directory().summaries
            for example in Self.cases {
                let found = summaries.filter { $0.satisfies(SearchQuery(example.query).qualifiers) }
                #expect(found.map { $0.id.value - 50_000_000_000 } == example.members, "\(example.query)")
            }
            for summary in summaries {
                #expect(try await fixture.desk.memberSummary(summary.id) == summary)
            }
        }
    }

    @Test func `member who is not in the directory has a number and a state`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(6)
            _ = try await fixture.desk.register(memberID)
            let summary = try await fixture.desk.memberSummary(memberID)
            #expect(summary.member == Member(id: memberID))
            #expect(summary.state == .check)
            #expect(try await fixture.desk.directory().summaries.isEmpty)
        }
    }
}
