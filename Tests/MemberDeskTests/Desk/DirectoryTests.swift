import Konaplate
import Testing

@testable import MemberDesk

struct DirectoryTests {
    private static func csv(_ text: String) throws -> [Member] {
        try MemberImport(text.utf8).members
    }

    @Test func `import updates what it says and keeps the rest`() async throws {
        try await withDesk { fixture in
            try await fixture.desk.importMembers(
                Self.csv("userId,name,mobile,loginId\n7,김코나,010-0000-0001,kim@example.com\n8,박탐나,,\n"))
            fixture.clock.advance(by: .seconds(1))
            try await fixture.desk.importMembers(Self.csv("userId,mobile,loginId\n7,010-0000-0002,\n9,,\n"))
            let members = try await fixture.desk.members()
            #expect(members.map(\.id.value) == [7, 8, 9])
            #expect(
                members.first
                    == Member(
                        id: try .of(7), name: Personal("김코나"), mobile: Personal("010-0000-0002"),
                        loginID: Personal("kim@example.com")))
            #expect(members.last == Member(id: try .of(9)))
            #expect(try await fixture.desk.member(try .of(8))?.name == Personal("박탐나"))
            #expect(try await fixture.desk.member(try .of(10)) == nil)
            #expect(try await fixture.desk.directory().updatedAt == fixture.clock.now)
            #expect(try await fixture.auditedActions() == [#"import {"members":2}"#, #"import {"members":2}"#])
        }
    }

    @Test func `members are in the order of their numbers`() async throws {
        try await withDesk { fixture in
            let values: [UInt64] = [9_999_999_999_999_999_999, 10, 9, 50_000_000_001, 1 << 63]
            try await fixture.desk.importMembers(try values.map { Member(id: try .of($0)) })
            #expect(try await fixture.desk.members().map(\.id.value) == values.sorted())
        }
    }

    @Test func `empty directory is filled from the sandbox once`() async throws {
        try await withDesk { fixture in
            #expect(try await fixture.desk.directory().updatedAt == nil)
            #expect(try await fixture.desk.fetchRosterIfEmpty() == 60)
            let members = try await fixture.desk.members()
            #expect(members.count == 60)
            #expect(members.first?.name == Personal("김코나"))
            #expect(members.allSatisfy { $0.name != nil && $0.mobile != nil && $0.loginID != nil })
            #expect(try await fixture.desk.fetchRosterIfEmpty() == 0)
            try await fixture.withAnotherDesk { other async throws in
                #expect(try await other.fetchRosterIfEmpty() == 0)
            }
            #expect(try await fixture.auditedActions() == [#"import {"members":60}"#])
        }
    }

    @Test func `asking a configured sandbox for its roster is in the audit`() async throws {
        var setup = DeskFixture.Setup()
        setup.profileName = "local"
        try await withDesk(setup) { fixture async throws in
            #expect(try await fixture.desk.fetchRosterIfEmpty() == 60)
            #expect(try await fixture.auditedActions() == ["roster ", #"import {"members":60}"#])
        }
    }

    @Test func `directory that has a member is not filled`() async throws {
        try await withDesk { fixture in
            try await fixture.desk.importMembers([Member(id: try .of(7))])
            #expect(try await fixture.desk.fetchRosterIfEmpty() == 0)
            #expect(try await fixture.desk.members().count == 1)
        }
    }

    @Test func `roster that nobody serves leaves the directory empty`() async throws {
        try await withDesk { fixture async throws in
            await fixture.stopServer()
            #expect(try await fixture.desk.fetchRosterIfEmpty() == 0)
            #expect(try await fixture.desk.members().isEmpty)
        }
    }

    @Test func `member is added from what the platform knows`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let lookup = try await fixture.desk.addMember(memberID)
            #expect(lookup.member?.name == Personal("김코나"))
            #expect(try await fixture.desk.member(memberID) == lookup.member)
            #expect(lookup.exchange.isResponseEncrypted)
            let absent = try await fixture.desk.addMember(.published(61))
            #expect(absent.member == nil)
            #expect(absent.exchange.status?.code == .invalidInput)
            #expect(try await fixture.desk.members().map(\.id) == [memberID])
            #expect(
                try await fixture.auditedActions().map { $0.prefix { $0 != "{" } } == [
                    "inquiry ", "answer ", "inquiry ", "answer ",
                ])
        }
    }
}

extension DeskFixture {
    /// The audit without the rows that only say which state of the list the chain answers for.
    fileprivate func auditedActions() async throws -> [String] {
        try await auditLines().filter { $0 != "kept " }
    }
}
