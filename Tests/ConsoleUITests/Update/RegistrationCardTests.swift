import Konaplate
import MemberDesk
import TerminalKit
import Testing

@testable import ConsoleUI
@testable import Wording

struct RegistrationCardTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    @Test(arguments: ["<f7>", "r"])
    func registeringReadsTheAccountsFirst(key: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press(key) == [.desk(.readAccounts(kona, opensCard: true))])
        #expect(console.card == nil)
        console.finishReading(kona)
        #expect(console.card?.memberID == kona)
    }

    @Test(arguments: ["y", "1", "yyyy", "jjj", "<enter>", "<f10>", "q", ":quit<enter>", "n", "/김코코", "<f7>", "r"])
    func keysTypedWhileTheAccountIsReadAreDiscarded(keys: String) throws {
        var console = ConsoleFixture()
        try console.press("<f7>")
        #expect(try console.press(keys) == [])
        console.finishReading(kona)
        #expect(console.selected == FictionalMembers.kona)
        #expect(console.card?.memberID == kona)
        console.pass(.seconds(1))
        #expect(console.registrations == [])
    }

    @Test func pasteWhileTheAccountIsReadIsRefused() throws {
        var console = ConsoleFixture()
        try console.press("/김<enter><f7>")
        console.paste("코코")
        #expect(console.selected == FictionalMembers.kona)
    }

    @Test(arguments: [0, 1, 299], ["y", "1", "<enter>", "<esc>", "n"])
    func cardTakesNoKeyInItsFirstMoment(milliseconds: Int, key: String) throws {
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.finishReading(kona)
        console.pass(.milliseconds(milliseconds))
        try console.press(key)
        #expect(console.card != nil)
        #expect(console.registrations == [])
    }

    @Test(arguments: ["y", "1"])
    func theLetterRegistersOnce(key: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        let decidedAt = try #require(console.card?.decidedAt)
        #expect(try console.press(key + key + key) == [.desk(.register(kona, consent: nil, decidedAt: decidedAt))])
        #expect(console.card == nil)
        #expect(console.model.state(of: console.summary(kona)) == .sending)
    }

    @Test(arguments: ["<esc>", "n", "2", "<c-c>", "<enter><esc>"])
    func cancellingRegistersNothingAndSaysSo(keys: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press(keys)
        #expect(console.card == nil)
        #expect(console.registrations == [])
        #expect(console.notice == Phrase.cancelled.korean)
        #expect(console.model.isIdle)
        #expect(console.model.ending == nil)
    }

    @Test(arguments: [" ", "Y", "ㅛ", "ㅕ", "교", "j", "<down>", "<tab>", "<f7>", "<f10>", "<c-y>", "q", ":"])
    func otherKeysDoNothingOnTheCard(key: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        let effects = try console.press(key)
        #expect(effects == [])
        #expect(console.card != nil)
    }

    @Test(arguments: [ProfileEnvironment.sandbox, .uat])
    func enterRegistersNothingAndSaysWhatDoes(environment: ProfileEnvironment) throws {
        var console = ConsoleFixture(.init(environment: environment))
        try console.openCard()
        #expect(try console.press("<enter>") == [])
        #expect(console.card != nil)
        #expect(console.notice.contains(environment == .sandbox ? "Enter로는 등록되지 않습니다." : "끝 4자리 숫자를 입력하세요."))
    }

    @Test(arguments: ["ㅛ", "ㅕ", "교", "가"])
    func hangulOnTheCardIsExplained(key: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press(key)
        #expect(console.card != nil)
        #expect(console.notice.hasPrefix("한글 입력 상태입니다. 1을 누르면 등록"))
    }

    @Test func altWithTheConfirmingKeyCancels() throws {
        var console = ConsoleFixture()
        try console.openCard()
        #expect(try console.press("<a-y>") == [])
        #expect(console.card == nil)
        #expect(console.registrations == [])
    }

    @Test func pasteOnTheCardIsRefused() throws {
        var console = ConsoleFixture()
        try console.openCard()
        #expect(console.paste("y") == [])
        #expect(console.card != nil)
        #expect(console.notice == Phrase.pasteRefused.korean)
    }

    @Test func cursorStandsOnCancelAndTheButtonsAreEqual() throws {
        var console = ConsoleFixture()
        try console.openCard()
        let cursor = try #require(console.frame.cursor)
        #expect(console.frame.rows[cursor.row].contains("[ Esc 취소 ]  [ y 등록 ]"))
        let styles = Set(console.frame.row(cursor.row).map(\.style)).filter { $0.rawValue.contains("button") }
        #expect(styles == [.cardButton])
    }

    // MARK: Digits and consent

    @Test(arguments: [
        ("0001", true), ("y", false), ("1", false), ("0002", false), ("000", false), ("<enter>", false),
        ("000<enter>", false), ("0000<bs>1", false), ("00011", true), ("0011<esc>0001", false),
        ("00020001", true),
    ])
    func uatNeedsTheLastFourDigits(keys: String, registers: Bool) throws {
        var console = ConsoleFixture(.init(environment: .uat))
        try console.openCard()
        try console.press(keys)
        #expect(console.registrations == (registers ? [kona] : []))
    }

    @Test func consentIsAskedForAndPassedOn() throws {
        var console = ConsoleFixture(.init(requiresConsent: true))
        try console.openCard()
        #expect(try console.press("<enter>y1") == [])
        #expect(console.notice == Phrase.consentMissing.korean)
        #expect(console.card?.consent.text == "y1")
        try console.press("<c-u>REC-2026-1122<enter>")
        #expect(console.registrations == [])
        let decidedAt = try #require(console.card?.decidedAt)
        #expect(try console.press("y") == [.desk(.register(kona, consent: "REC-2026-1122", decidedAt: decidedAt))])
    }

    @Test func consentCanBePasted() throws {
        var console = ConsoleFixture(.init(environment: .uat, requiresConsent: true))
        try console.openCard()
        #expect(console.paste("REC-77\n") == [])
        #expect(console.card?.consent.text == "REC-77 ")
        let decidedAt = try #require(console.card?.decidedAt)
        #expect(try console.press("<enter>0001") == [.desk(.register(kona, consent: "REC-77 ", decidedAt: decidedAt))])
    }

    @Test func blankConsentIsNone() throws {
        var console = ConsoleFixture(.init(requiresConsent: true))
        try console.openCard()
        try console.press("  <enter>y")
        #expect(console.registrations == [])
    }

    // MARK: What comes back

    @Test(arguments: [
        Outcome<Done>.notSent(.connect), .unknown(.timeout),
        .refused(ResponseStatus(code: .invalidInput, message: "no such member")),
    ])
    func noCardOpensWithoutAReading(outcome: Outcome<Done>) throws {
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.finishReading(kona, outcome)
        #expect(console.card == nil)
        #expect(console.model.notice?.kind == .error)
        #expect(console.model.isIdle)
    }

    @Test func noCardOpensAfterEscape() throws {
        var console = ConsoleFixture()
        try console.press("<f7><esc>")
        console.finishReading(kona)
        #expect(console.card == nil)
        #expect(try console.press("j") == [])
        #expect(console.selected == FictionalMembers.koko)
    }

    @Test func lateReadingOfACancelledCardLeavesTheNextOneAlone() throws {
        var console = ConsoleFixture()
        try console.press("<f7><esc>j<f7>")
        console.finishReading(kona)
        console.finishReading(try .of(FictionalMembers.koko))
        #expect(console.card?.memberID.value == FictionalMembers.koko)
    }

    @Test func registeredMemberIsReadAgainByItself() throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y")
        let effects = console.finishRegistration(.answered(kona, state: .registered))
        #expect(effects == [.desk(.readAccounts(kona, opensCard: false))])
        #expect(console.notice == Phrase.registered.korean)
    }

    @Test(arguments: [
        (AttemptState.refused(.alreadyRegistered), Phrase.alreadyRegistered),
        (.refused(.accountNotRegistered), .accountNotRegistered), (.refused(.invalidUserId), .invalidUserID),
        (.notSent(.connect), .notSent),
    ])
    func refusalSaysWhatToDo(state: AttemptState, phrase: Phrase) throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y")
        #expect(console.finishRegistration(.answered(kona, state: state)) == [])
        #expect(console.notice == phrase.korean)
    }

    // MARK: Against the reading

    @Test(arguments: [FictionalMembers.koko, FictionalMembers.tamna, FictionalMembers.sumin])
    func whoeverNeedsNoRegistrationIsConfirmedByDigits(member: UInt64) throws {
        var console = ConsoleFixture(.init(hasLongID: false))
        try console.openCard(member)
        let digits = String(String(member).suffix(4))
        #expect(console.card?.confirming.way == .lastDigits(digits))
        #expect(console.card?.objection != nil)
        #expect(console.text.contains("등록하지 마세요"))
        try console.press("y1n<enter>")
        #expect(console.registrations == [])
        #expect(console.card != nil)
        try console.press("<c-u>\(digits)")
        #expect(console.registrations == [try .of(member)])
    }

    @Test func whoeverNeedsOneIsConfirmedByALetter() throws {
        var console = ConsoleFixture()
        try console.openCard()
        #expect(console.card?.confirming.way == .letter)
        #expect(console.card?.objection == nil)
    }

    @Test(arguments: ["-", "a", " ", "ㅛ", "교", "１", "٣", "."])
    func fieldOfDigitsTakesNothingElse(key: String) throws {
        var console = ConsoleFixture(.init(environment: .uat))
        try console.openCard()
        try console.press("00" + key)
        #expect(console.card?.confirming.digits.text == "00")
        #expect(console.notice.hasPrefix("회원번호 끝 4자리 숫자를 입력하세요."))
        #expect(try console.press("01").count == 1)
    }

    @Test func wrongDigitsBeginAnew() throws {
        var console = ConsoleFixture(.init(environment: .uat))
        try console.openCard()
        try console.press("0002")
        #expect(console.card?.confirming.digits.isEmpty ?? false)
        #expect(console.notice == Phrase.wrongDigits.korean)
    }

    @Test(arguments: [ProfileEnvironment.sandbox, .uat])
    func helpOnTheCardListsItsKeysAndComesBack(environment: ProfileEnvironment) throws {
        var console = ConsoleFixture(.init(environment: environment))
        try console.openCard()
        try console.press("<f1>")
        #expect(console.model.top(HelpPage.self) != nil)
        #expect(console.text.contains(environment == .sandbox ? "y           등록" : "0-9         끝 4자리 입력"))
        try console.press("<esc>")
        #expect(console.card != nil)
        #expect(console.registrations == [])
    }
}
