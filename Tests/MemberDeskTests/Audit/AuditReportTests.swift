import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct AuditReportTests {
    /// A Thursday noon in Korea.
    private static let noon = Timestamp(milliseconds: 1_795_662_000_000)

    private static func report(_ acts: [(String, String, Int)]) -> AuditReport {
        AuditReport(
            acts.flatMap { agent, action, count in
                (0..<count).map { _ in (agent: agent, action: action, time: noon) }
            }, hours: .standard)
    }

    @Test func `each agent's acts are counted by what they are`() {
        let report = Self.report([
            ("kim", "view", 3), ("kim", "inquiry", 2), ("kim", "answer", 2), ("kim", "search", 1), ("kim", "list", 1),
            ("lee", "reveal", 4), ("lee", "register", 1), ("lee", "start", 1), ("kona", "adopted", 1),
        ])
        #expect(report.lines.map(\.agent) == ["kim", "lee"])
        #expect(report.lines[0].counts == [.looks: 5, .searches: 2])
        #expect(report.lines[1].counts == [.reveals: 4, .registrations: 1])
    }

    @Test(arguments: [
        ([10, 10, 61], true), ([10, 10, 30], false), ([1, 1, 19], false), ([1, 1, 20], true), ([20], false),
        ([7, 22], true), ([7, 21], false),
    ])
    func `number far over the others' median is unusual`(numbers: [Int], isUnusual: Bool) {
        let report = Self.report(numbers.enumerated().map { ("agent-\($0)", "view", $1) })
        #expect(report.lines.last?.unusual == (isUnusual ? [.looks] : []))
        #expect(report.lines.dropLast().allSatisfy { $0.unusual.isEmpty })
    }

    @Test(arguments: [
        ("2026-11-26T09:00", true), ("2026-11-26T08:59", false), ("2026-11-26T17:59", true),
        ("2026-11-26T18:00", false), ("2026-11-28T12:00", false), ("2026-11-29T12:00", false),
        ("2026-11-30T12:00", true), ("2026-11-30T00:30", false),
    ])
    func `office works on weekdays in Korean time`(time: String, isOpen: Bool) throws {
        let digits = time.filter(\.isNumber) + "00000"
        let time = try #require(Timestamp(digits: digits, in: .kst))
        #expect(OfficeHours.standard.contains(time) == isOpen)
    }

    @Test(arguments: ["", "9", "18-09", "09-25", "a-b", "09-18-20", "-1-5"])
    func `what are no hours is refused`(text: String) {
        #expect(OfficeHours(text: text) == nil)
    }

    @Test(arguments: [
        ("ticket 7", "ticket 7"), ("call 010-1234-5678 back", "call ***-****-*678 back"),
        ("333015555557", "*********557"), ("2026-11", "2026-11"), ("고객 요청 01012345678", "고객 요청 ********678"),
    ])
    func `long number in a reason is masked`(text: String, masked: String) {
        #expect(text.maskingNumbers == masked)
    }

    @Test func `rows are handed out with who and where, and that is audited`() async throws {
        let context = AuditContext(
            ProcessFacts(
                userID: 1000, effectiveUserID: 1000, host: "cs-01", environment: ["SSH_CLIENT": "10.1.2.3 1 2"],
                loginName: { _ in "kim" }), run: "0123456789abcdef", command: "log export", version: "0.1.0")
        try await withDesk(DeskFixture.Setup(context: context)) { fixture in
            _ = try await fixture.desk.accounts(of: .published(1), revealing: "call 010-1234-5678")
            fixture.clock.setWall(by: .seconds(-60))
            try await fixture.desk.record(.viewed(.history, .published(2)))
            let memberID = try MemberID.published(1)
            let entries = try await fixture.desk.exportAudit(AuditFilter(memberID: memberID), reason: "review")
            #expect(entries.first?.action == "reveal")
            #expect(entries.first?.detail?.text == #"{"field":"account","reason":"call ***-****-*678"}"#)
            #expect(entries.allSatisfy { $0.userID == "50000000001" })
            #expect(entries.first?.fields.count == AuditEntry.fieldNames.count)
            #expect(entries.first?.session?["claimedClient"] == .string("10.1.2.3"))
            let all = try await fixture.desk.exportAudit(AuditFilter(), reason: "review")
            #expect(all.filter(\.clockWentBack).map(\.action) == ["view"])
            #expect(
                try await fixture.auditLines().last
                    == #"export {"what":"audit","reason":"review","rows":\#(all.count)}"#)
            await #expect(throws: GateRefusal.noReason) {
                try await fixture.desk.exportAudit(AuditFilter(), reason: " ")
            }
        }
    }
}
