import Konaplate
import Testing

@testable import MemberDesk

struct SearchPolicyTests {
    static let breadths: [(text: String, breadth: SearchBreadth)] = [
        ("", .everybody), ("  ", .everybody), ("상태:등록필요", .everybody), ("상태:등록필요 은행:기업", .everybody),
        ("김", .everybody), ("김 1", .everybody), ("김 상태:등록필요", .everybody), ("김코나", .exact), ("50000000001", .exact),
        ("김코나 1", .exact), ("김코 1234", .conditions), ("김코 상태:등록필요", .conditions),
    ]

    @Test(arguments: breadths)
    func `search is for somebody by a whole word or two conditions`(text: String, breadth: SearchBreadth) {
        #expect(SearchQuery(text).breadth == breadth)
    }

    @Test(arguments: [
        ("김코나", true), ("김코", false), ("50000000001", true), ("5000000000", false), ("010-1234-5678", true),
        ("01012345678", true), ("5678", false), ("KONA@example.com", true), ("kona", false),
    ])
    func `word is exact for a whole name or number`(word: String, isExact: Bool) throws {
        let member = Member(
            id: try .published(1), name: Personal("김코나"), mobile: Personal("010-1234-5678"),
            loginID: Personal("kona@example.com"))
        #expect(member.isExactly(word) == isExact)
    }
}

/// Looking for members in a real profile.
@Suite(.everyStore)
struct StrictSearchTests {
    private static func withStrictDesk(
        _ change: (inout ProfileGuards) -> Void = { _ in }, test: (DeskFixture) async throws -> Void
    ) async throws {
        var guards = ProfileGuards(.trial)
        change(&guards)
        try await withDesk(DeskFixture.Setup(environment: .uat, guards: guards)) { fixture in
            let members = try (0..<30).map { number in
                Member(
                    id: try #require(MemberID(60_000_000_000 + number)), name: Personal("김코나"),
                    mobile: Personal("010-0000-\(1000 + number)"))
            }
            try await fixture.desk.importMembers(members)
            try await test(fixture)
        }
    }

    @Test func `nobody is listed and the refusal is audited`() async throws {
        try await Self.withStrictDesk { fixture async throws in
            for query in [nil, SearchQuery("김"), SearchQuery("상태:미조회")] {
                await #expect(throws: GateRefusal.noBrowsing) { try await fixture.desk.search(query) }
            }
            #expect(try await fixture.auditLines().last == #"refusal {"asked":"search","refusal":"noBrowsing"}"#)
        }
    }

    @Test func `exact word and two conditions find few`() async throws {
        try await Self.withStrictDesk { fixture async throws in
            #expect(try await fixture.desk.search(SearchQuery("60000000007")).count == 1)
            #expect(try await fixture.desk.search(SearchQuery("6000000000")).isEmpty)
            #expect(try await fixture.desk.search(SearchQuery("김코나"), limit: 100).count == 20)
            #expect(try await fixture.desk.search(SearchQuery("김코 1007")).count == 1)
            #expect(
                try await fixture.auditLines().last
                    == #"search {"conditions":["name","digits"],"hits":1,"policy":"strict"}"#)
        }
    }

    @Test func `profile may let everybody be listed`() async throws {
        try await Self.withStrictDesk({ $0.searchPolicy = .open }) { fixture async throws in
            #expect(try await fixture.desk.search(nil).count == 30)
            #expect(try await fixture.auditLines().last?.hasSuffix(#""policy":"open"}"#) == true)
        }
    }

    @Test func `unusually many looks are noticed once an hour`() async throws {
        try await Self.withStrictDesk({ $0.looksPerHour = 3 }) { fixture async throws in
            func look(_ number: UInt64) async throws {
                _ = try await fixture.desk.show(try #require(MemberID(60_000_000_000 + number)))
            }
            for number in [1, 2, 3, 3, 3] as [UInt64] { try await look(number) }
            #expect(try await fixture.desk.unusualLooks() == nil)
            try await look(4)
            try await look(5)
            #expect(try await fixture.desk.unusualLooks() == 5)
            #expect(try await fixture.auditLines().filter { $0.hasPrefix("alarm") } == [#"alarm {"looks":4}"#])
            fixture.clock.advance(by: .seconds(3601))
            #expect(try await fixture.desk.unusualLooks() == nil)
        }
    }
}
