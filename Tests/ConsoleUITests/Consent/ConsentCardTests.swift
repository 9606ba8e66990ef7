import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// Withdrawals of consent from the console, by the same core functions as `kona consent`.
struct ConsentCardTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private var withdrawal: ConsentWithdrawal {
        ConsentWithdrawal(
            id: 1, memberID: kona, withdrawnAt: ConsoleFixture.start, agent: "cs.lee", reason: "콜백", restoration: nil)
    }

    private func asked(_ withdrawal: ConsentWithdrawal?) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(environment: .production, requiresConsent: true))
        #expect(try console.press("<c-t>") == [.desk(.loadConsent(kona))])
        console.send(.result(.consent(kona, withdrawal)))
        return console
    }

    @Test func withdrawalTakesAReasonInAnyWords() throws {
        var console = try asked(nil)
        #expect(try console.press("<enter>1") == [])
        #expect(try console.press("<c-u>전화 12<enter><enter>y") == [])
        #expect(try console.press("1") == [.desk(.withdrawConsent(kona, reason: "전화 12"))])
        console.send(.result(.consentChanged(kona, isWithdrawn: true)))
        #expect(console.notice.contains("동의 철회를 기록했습니다."))
    }

    @Test func afterAWithdrawalTheNewConsentIsAskedFor() throws {
        var console = try asked(withdrawal)
        #expect(console.text.contains("cs.lee"))
        #expect(try console.press("<enter>1") == [])
        #expect(console.notice == Phrase.consentMissing.korean)
        #expect(try console.press("<c-u>REC-20261127-4<enter>") == [])
        #expect(try console.press("1") == [.desk(.restoreConsent(kona, consent: "REC-20261127-4"))])
        console.send(.result(.consentChanged(kona, isWithdrawn: false)))
        #expect(console.notice.contains("새 동의를 기록했습니다."))
    }

    @Test func readOnlyIsRefusedAndAudited() throws {
        var console = ConsoleFixture(.init(isReadOnly: true))
        #expect(try console.press("<c-t>") == [])
        #expect(console.asked == [.withdrawConsent(kona, reason: "")])
    }

    @Test func cardOfAMemberWhoIsNotSelectedAnyMoreDoesNotCome() throws {
        var console = ConsoleFixture()
        try console.press("<c-t>j")
        console.send(.result(.consent(kona, nil)))
        #expect(console.model.overlays.isEmpty)
    }
}
