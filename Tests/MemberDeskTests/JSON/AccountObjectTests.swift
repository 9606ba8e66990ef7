import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct AccountObjectTests {
    @Test func `accounts are masked unless they are revealed`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let lookup = try await fixture.desk.accounts(of: memberID)
            let entries = try await fixture.desk.journal().entries
            let json = lookup.json(memberID: memberID, entries: entries, masking: .standard)
            #expect(json.names == ["userId", "account", "autoRecharge", "exchanges"])
            #expect(json["userId"] == .string("50000000001"))
            #expect(json["autoRecharge"] == .string("needed"))
            #expect(json["exchanges"]?.values == entries.map(\.json))
            let account = try #require(json["account"])
            #expect(account.names == ["accountId", "bankCode", "bankName", "accountNumber"])
            #expect(account["accountNumber"] == .string("333015555***"))
            #expect(!json.text.contains("null"))
            let revealed = lookup.json(memberID: memberID, entries: entries, masking: nil)
            #expect(revealed["account"]?["accountNumber"] == .string("333015555557"))
        }
    }

    @Test(arguments: [(3, "noAccount"), (99, "unknown")] as [(UInt64, String)])
    func `accounts without an account leave it out`(member: UInt64, autoRecharge: String) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(member)
            let lookup = try await fixture.desk.accounts(of: memberID)
            let json = lookup.json(memberID: memberID, entries: [], masking: .standard)
            #expect(json.names == ["userId", "autoRecharge", "exchanges"])
            #expect(json["autoRecharge"] == .string(autoRecharge))
        }
    }

    @Test func `member is masked and has a history`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            _ = try await fixture.desk.addMember(memberID)
            let unread = try await fixture.desk.memberSummary(memberID).json(masking: .standard)
            #expect(unread.names == ["userId", "name", "mobile", "loginId", "autoRecharge"])
            #expect(unread["autoRecharge"] == .string("notRead"))
            _ = try await fixture.desk.accounts(of: memberID)
            _ = try await fixture.desk.register(memberID, consent: "REC-7")
            let summary = try await fixture.desk.memberSummary(memberID)
            let json = summary.json(masking: .standard, history: try await fixture.desk.history(of: memberID))
            #expect(
                json.names.joined(separator: " ")
                    == "userId name mobile loginId autoRecharge readAt account attempts")
            #expect(json["name"] == .string("김*나"))
            #expect(json["mobile"]?.string?.hasPrefix("010-****-") == true)
            #expect(json["autoRecharge"] == .string("registered"))
            #expect(json["readAt"] == .string("2026-11-22T14:01:58.120+09:00"))
            let attempt = try #require(json["attempts"]?.values.first)
            #expect(attempt["consent"] == .string("REC-7"))
            #expect(attempt["agent"] == .string("cs.kim"))
            #expect(!json.text.contains("333015555557"))
        }
    }
}
