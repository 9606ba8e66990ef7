import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// The second person's word from the console, by the same core functions as `kona approve`.
struct ApprovalCardTests {
    private func asked(_ approvals: [Approval] = [.waiting(7), .waiting(8)]) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(environment: .production))
        #expect(try console.press("<c-y>") == [.desk(.loadApprovals)])
        console.send(.result(.approvals(approvals)))
        return console
    }

    @Test func yesNeedsNoReason() throws {
        var console = try asked()
        #expect(console.text.contains("attempt 7, member 50000000001, registered"))
        #expect(try console.press("<enter><enter>y") == [])
        #expect(try console.press("1") == [.desk(.decideApproval(7, isApproved: true, reason: ""))])
        #expect(console.model.overlays.isEmpty)
        console.send(.result(.decided(7, isApproved: true)))
        #expect(console.notice.hasPrefix("요청 7번을 승인했습니다."))
    }

    @Test func noNeedsAReasonOfTheList() throws {
        var console = try asked()
        #expect(try console.press("<enter>2") == [])
        #expect(console.notice == Phrase.reasonMissing.korean)
        #expect(try console.press("다른 회원<enter>2") == [])
        #expect(try console.press("<c-u>6다른 회원<enter>") == [])
        #expect(
            try console.press("2") == [.desk(.decideApproval(7, isApproved: false, reason: "correction: 다른 회원"))])
    }

    @Test func anotherRequestIsAnotherMatter() throws {
        var console = try asked()
        try console.press("6<down>")
        #expect(console.text.contains("attempt 8,"))
        #expect(try console.press("<down><enter>1") == [.desk(.decideApproval(8, isApproved: true, reason: ""))])
    }

    @Test func whereNothingWaitsItSaysSo() throws {
        let console = try asked([])
        #expect(console.model.overlays.isEmpty)
        #expect(console.notice == "승인을 기다리는 요청이 없습니다.")
    }

    @Test func whatTheGateRefusesIsSaid() throws {
        var console = try asked()
        try console.press("<enter>1")
        console.send(.failed(.approvals, .refusal(.samePerson, at: console.now)))
        #expect(console.notice.hasPrefix("요청한 사람은 승인할 수 없습니다."))
        #expect(try console.press("<c-y>") == [.desk(.loadApprovals)])
    }
}
