import Konaplate
import StrictText
import Testing

struct SubjectTests {
    private static let par = "Q180BEA3B2F1BBD8410336D66A4"

    private func subject(_ request: API.Body, _ text: String, subject: String? = nil) throws -> Subject {
        let api = API(
            path: "/api/v1/x", title: ("시험", "Test"), request: request, answer: .none, effect: .look,
            subject: subject)
        guard case .object(let members) = try JSON(text: text) else { return .nothing }
        return api.subject(of: members)
    }

    @Test func `request says what it is about`() throws {
        let history = API.Body.plain(.userID.optional, .par, .text("startDate", 8...8, .public))
        #expect(try subject(.plain(.userID), #"{"userId":7}"#) == .member(MemberID(text: "7")))
        #expect(try subject(history, #"{"userId":7,"par":"\#(Self.par)"}"#) == .card(Personal(Self.par)))
        #expect(
            try subject(history, #"{"userId":7,"par":"\#(Self.par)"}"#, subject: "userId")
                == .member(MemberID(text: "7")))
        #expect(
            try subject(.plain(.cardNumber), #"{"cardNo":"9491339401250765"}"#) == .card(Personal("9491339401250765")))
        #expect(
            try subject(.plain(.text("regNo", 22...22, .reference)), #"{"regNo":"2026112214015812000001"}"#)
                == .registration("2026112214015812000001"))
        #expect(
            try subject(.plain(.text("sequenceId", 1...30, .reference)), #"{"sequenceId":"17"}"#) == .reference("17"))
        #expect(try subject(.plain(.ci), #"{"ci":"x"}"#) == .person(Personal("x")))
        #expect(
            try subject(.plain(.object("userInfo", .userID)), #"{"userInfo":{"userId":7}}"#)
                == .member(MemberID(text: "7")))
        #expect(try subject(.plain(.array("serviceIdList", of: .text(15...15))), "{}") == .nothing)
    }

    @Test(arguments: [
        (Subject.member(.maximum), "9999999999999999999"), (.card(Personal(par)), "Q180*******************66A4"),
        (.card(Personal("9491339401250765")), "949133******0765"),
        (.card(Personal("9491-3394-0125-0765")), "9491-33**-****-0765"), (.card(Personal("1234")), "****"),
        (.registration("2026112214015812000001"), "2026112214015812000001"), (.person(Personal("x")), "(hidden)"),
        (.nothing, ""),
    ])
    func `text for screens shows no card and no person`(subject: Subject, text: String) {
        #expect(subject.shownText == text)
        #expect(Subject.card(Personal(text)).shownText.count == text.count)
    }
}
