import Konaplate
import Testing

@testable import MemberDesk
@testable import Wording

struct CodeDictionaryTests {
    private static let registration = API.autoRechargeRegistration.name

    private static func dictionary(_ text: String) throws -> CodeDictionary {
        let known = CodeDictionary.builtIn.knowing(ProfileResponseCodes())
        return known.adding(try CodeFile(text: text, file: "codes.toml", over: known))
    }

    private static func refused(
        _ refusal: Refusal, code: String, state: AttemptState? = nil
    ) throws -> Attempt {
        let status = ResponseStatus(code: ResponseCode(rawValue: code), message: "M")
        return Attempt(
            id: 1, memberID: try #require(MemberID(5)), agent: "a", consent: nil,
            startedAt: Timestamp(milliseconds: 0), correlationID: CorrelationID(rawValue: "c"),
            state: state ?? .refused(refusal), answer: Attempt.Answer(status: status), hashBefore: nil)
    }

    @Test func knowsEveryDocumentedCode() {
        let dictionary = CodeDictionary.builtIn
        for entry in ResponseCode.catalogue {
            let known = dictionary.entry(for: entry.code)
            #expect(known?.meaning == Phrase(entry.koreanMeaning, entry.meaning))
            #expect(known?.source == .kona)
        }
        #expect(dictionary.entries.count >= ResponseCode.catalogue.count)
        #expect(dictionary.entry(for: ResponseCode(rawValue: "002_099")) == nil)
    }

    @Test func theProfilesCodesHaveAMeaningToo() {
        let codes = ProfileResponseCodes()
        let dictionary = CodeDictionary.builtIn.knowing(codes)
        #expect(dictionary.entry(for: ResponseCode(rawValue: codes.alreadyRegistered))?.source == .kona)
    }

    @Test func theTeamsTextsWinAndLeaveTheRest() throws {
        let dictionary = try Self.dictionary(
            """
            [codes."001_006"]
            advice = { ko = "다시 찾으세요.", en = "Look again." }
            [apis."bankaccounts/inquiry"."001_006"]
            meaning = { ko = "그런 회원이 없습니다", en = "No such member" }
            """)
        let code = ResponseCode(rawValue: "001_006")
        let general = try #require(dictionary.entry(for: code))
        #expect(general.meaning.english == code.entry?.meaning)
        #expect(general.advice?.english == "Look again.")
        #expect(general.source == .team)
        let special = try #require(dictionary.entry(for: code, api: "bankaccounts/inquiry"))
        #expect(special.meaning.english == "No such member")
        #expect(special.advice?.english == "Look again.")
        #expect(special.api == "bankaccounts/inquiry")
        #expect(dictionary.entry(for: code, api: "user/info")?.meaning == general.meaning)
    }

    @Test func aRefusalIsSaidInTheTeamsWords() throws {
        let dictionary = try Self.dictionary(
            """
            [codes."002_099"]
            meaning = { ko = "점검 중입니다", en = "Maintenance is under way" }
            advice = { ko = "나중에 하세요.", en = "Try later." }
            say = { ko = "점검 중입니다.", en = "We are under maintenance." }
            [codes."002_022"]
            say = { ko = "이미 하셨습니다.", en = "You have it." }
            """)
        let other = dictionary.outcome(of: try Self.refused(.other, code: "002_099"))
        #expect(other.english == #"Maintenance is under way. Try later. Say: "We are under maintenance.""#)
        #expect(other.korean == #"점검 중입니다. 나중에 하세요. 안내: "점검 중입니다.""#)
        let attempt = try Self.refused(.alreadyRegistered, code: "002_022")
        let already = dictionary.outcome(of: attempt)
        #expect(already.english == Phrase.outcome(of: attempt).forAgent(.english) + #"Say: "You have it.""#)
    }

    @Test("a code's words never change what is registered or unknown")
    func words() throws {
        let dictionary = try Self.dictionary(
            """
            [codes."002_013"]
            meaning = { ko = "괜찮습니다", en = "All is well" }
            [codes."000_000"]
            meaning = { ko = "다 됐습니다", en = "All done" }
            """)
        for (state, code) in [(AttemptState.unknown(.inProgress), "002_013"), (.registered, "000_000")] {
            let attempt = try Self.refused(.other, code: code, state: state)
            #expect(dictionary.outcome(of: attempt) == Phrase.outcome(of: attempt))
        }
    }

    @Test func aRefusedInquiryIsSaidInTheTeamsWords() throws {
        let dictionary = try Self.dictionary(
            """
            [apis."bankaccounts/inquiry"."002_099"]
            meaning = { ko = "밀려 있습니다.", en = "Queued." }
            """)
        let status = ResponseStatus(code: ResponseCode(rawValue: "002_099"), message: "M")
        #expect(
            dictionary.inquiryRefused(status, api: "bankaccounts/inquiry").english
                == "The inquiry was refused: 002_099 Queued. Pass the response code and the correlation ID to the operations team."
        )
        #expect(
            dictionary.inquiryRefused(status, api: "user/info").english.hasPrefix(
                "The inquiry was refused: 002_099 M. "))
    }

    /// What an agent does next is said with every refusal; of a member ID that nobody has, to look again.
    @Test(arguments: ["000_002", "001_006"])
    func aRefusedInquiryOfAMemberIDSaysToLookAgain(code: String) {
        let status = ResponseStatus(code: ResponseCode(rawValue: code), message: "M")
        let phrase = CodeDictionary.builtIn.inquiryRefused(status, api: API.accountInquiry.name)
        #expect(phrase.korean.hasSuffix("회원번호를 확인하고 회원을 다시 찾으세요."))
        #expect(phrase.english.hasSuffix("Check the member ID and look the member up again."))
    }

    /// An agent on the phone never has to invent what to say.
    @Test(
        "every outcome has a line for the member",
        arguments: [AttemptState.registered, .notRegistered, .notSent(.connect), .notSent(.tls)]
            + UnknownReason.allCases.map { .unknown($0) } + Refusal.allCases.map { .refused($0) },
        [nil, Attempt.Settlement.Authority.inquiry, .override])
    func lines(state: AttemptState, settledBy: Attempt.Settlement.Authority?) throws {
        var attempt = try Self.refused(.other, code: "002_099", state: state)
        if let settledBy { attempt.settlement = Attempt.Settlement(at: Timestamp(milliseconds: 1), by: settledBy) }
        for language in Language.allCases {
            let said = try #require(CodeDictionary.builtIn.outcome(of: attempt).forMember(language))
            #expect(said.last.map { ".?".contains($0) } ?? false)
            #expect(!CodeDictionary.builtIn.outcome(of: attempt).forAgent(language).isEmpty)
        }
    }

    @Test func whatIsStillUnknownHasALineForTheMemberToo() throws {
        let attempt = try Self.refused(.other, code: "002_099", state: .unknown(.timeout))
        let settle = Duration.seconds(30)
        let late = CodeDictionary.builtIn.reconciled(attempt, settle: settle, at: Timestamp(milliseconds: 30_000))
        #expect(late.forMember(.korean)?.contains("연락드리겠습니다") == true)
        // Before the server has had its time there is nothing to pass on yet.
        let early = CodeDictionary.builtIn.reconciled(attempt, settle: settle, at: Timestamp(milliseconds: 1001))
        #expect(early.korean.contains("29초 후에 확인하세요."))
        #expect(early.forMember(.english) == "We are checking the result. You do not need to apply again.")
    }
}
