import Konaplate
import Testing

@testable import MemberDesk

struct AccountsTests {
    struct Case: CustomTestStringConvertible {
        let member: UInt64
        let state: AutoRechargeState
        let hasAccount: Bool

        var testDescription: String { "member \(member): \(state)" }
    }

    static let cases = [
        Case(member: 1, state: .needed, hasAccount: true), Case(member: 2, state: .registered, hasAccount: true),
        Case(member: 3, state: .noAccount, hasAccount: false), Case(member: 8, state: .needed, hasAccount: true),
    ]

    @Test(arguments: cases)
    func `reading tells what auto recharge needs`(example: Case) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(example.member)
            let lookup = try await fixture.desk.accounts(of: memberID)
            let reading = try lookup.reading()
            #expect(reading.state == example.state)
            #expect((reading.rechargeAccount != nil) == example.hasAccount)
            #expect((reading.autoRechargeAccount != nil) == (example.state == .registered))
            #expect(!reading.accountsDiffer)
            #expect(lookup.exchanges.map(\.api.name) == ["bankaccounts/info", "bankaccounts/inquiry"])
            let stored = try #require(try await fixture.desk.memberSummary(memberID).reading)
            #expect(stored.state == example.state)
            #expect(stored.readAt == fixture.clock.now)
            #expect(try await fixture.desk.store.read { try ReadingStore.all($0.sql) } == [stored])
            // The reading is kept with its answer, in one transaction: whoever sees the exchange sees it, too.
            #expect(
                try await fixture.auditLines()
                    == zip(
                        ["bankaccounts/info", "bankaccounts/inquiry"], lookup.exchanges.map(\.correlationID)
                    ).flatMap { api, correlationID in
                        [
                            #"inquiry {"api":"\#(api)","correlationId":"\#(correlationID)"}"#,
                            #"answer {"correlationId":"\#(correlationID)","result":"answered"}"#,
                        ]
                    })
        }
    }

    @Test func `journal comes in pages as it comes whole`() async throws {
        try await withDesk { fixture async throws in
            for number in 1...3 as ClosedRange<UInt64> {
                _ = try await fixture.desk.accounts(of: .published(number))
                fixture.clock.advance(by: .seconds(60))
            }
            let start = fixture.clock.now
            for seconds in [0, 100, 200, 900] {
                let filter = JournalFilter(since: start.advanced(by: .seconds(-seconds)))
                var paged: [JournalEntry] = []
                try await fixture.desk.forEachJournalPage(filter) { paged += $0 }
                #expect(try await fixture.desk.journal(filter).entries == paged)
                #expect(paged.isEmpty == (seconds == 0))
            }
        }
    }

    @Test func `stored account is masked and the reading is not`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let reading = try await fixture.desk.accounts(of: memberID).reading()
            #expect(reading.rechargeAccount?.number == Personal("333015555557"))
            let stored = try #require(try await fixture.desk.memberSummary(memberID).reading?.rechargeAccount)
            #expect(stored.maskedNumber == "333015555***")
            #expect(stored.bankCode == "003")
            #expect(stored.bankName == "IBK기업은행")
            #expect(stored.accountID == reading.rechargeAccount?.accountID)
        }
    }

    @Test func `registration changes the next reading`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            #expect(try await fixture.desk.accounts(of: memberID).reading().state == .needed)
            _ = try await fixture.desk.register(memberID)
            fixture.clock.advance(by: .seconds(1))
            let reading = try await fixture.desk.accounts(of: memberID).reading()
            #expect(reading.state == .registered)
            #expect(reading.autoRechargeAccount == reading.rechargeAccount)
            #expect(try await fixture.desk.store.read { try ReadingStore.all($0.sql) }.map(\.state) == [.registered])
        }
    }

    @Test func `member whom nobody has is a refusal and no reading`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(99)
            let lookup = try await fixture.desk.accounts(of: memberID)
            guard case .refused(let status) = lookup.outcome else {
                Issue.record("\(lookup.outcome)")
                return
            }
            #expect(status == ResponseStatus(code: .invalidInput, message: "Invalid input parameter. userId"))
            #expect(lookup.exchanges.count == 1)
            #expect(try await fixture.desk.memberSummary(memberID).reading == nil)
        }
    }

    @Test func `failed query leaves the stored reading`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            _ = try await fixture.desk.accounts(of: memberID)
            let stored = try await fixture.desk.memberSummary(memberID).reading
            await fixture.stopServer()
            fixture.clock.advance(by: .seconds(60))
            let lookup = try await fixture.desk.accounts(of: memberID)
            guard case .notSent(.connect) = lookup.outcome else {
                Issue.record("\(lookup.outcome)")
                return
            }
            #expect(try await fixture.desk.memberSummary(memberID).reading == stored)
        }
    }
}

extension AccountLookup {
    struct NoReading: Error {
        let outcome: Outcome<AccountReading>
    }

    func reading() throws -> AccountReading {
        guard case .success(let reading) = outcome else { throw NoReading(outcome: outcome) }
        return reading
    }
}
