import Konaplate
import StrictText
import Testing

struct FieldCheckTests {
    private static let body = API.Body.plain(
        .userID, .text("regNo", 22...22, .reference).optional, .choice("status", "SUSPEND", "RESUME").optional,
        .boolean("isNamed").optional,
        .object("addressInfo", .text("zipCode", 5...5, .contact(.address)), .text("more", 1...9, .public).optional)
            .conditional,
        .array("serviceIdList", of: .text(15...15)).optional, .raw("tcList").optional)

    @Test(
        arguments: [
            (#"{"userId":1}"#, nil),
            (#"{"userId":9999999999999999999,"regNo":null,"status":"RESUME","isNamed":false,"tcList":[{"x":1}]}"#, nil),
            (#"{"userId":1,"addressInfo":{"zipCode":"김김김김김"},"serviceIdList":["000170000002000"]}"#, nil),
            ("{}", "userId missing"), (#"{"userId":null}"#, "userId missing"), (#"{"userId":"1"}"#, "userId wrongType"),
            (#"{"userId":0}"#, "userId notAllowed"), (#"{"userId":10000000000000000000}"#, "userId notAllowed"),
            (#"{"userId":5E+10}"#, "userId notAllowed"), (#"{"userId":50000000001.0}"#, "userId notAllowed"),
            (#"{"userId":-1}"#, "userId notAllowed"), (#"{"userId":true}"#, "userId wrongType"),
            (#"{"userId":1,"regNo":"1"}"#, "regNo wrongLength"), (#"{"userId":1,"regNo":""}"#, "regNo notAllowed"),
            (#"{"userId":1,"regNo":1}"#, "regNo wrongType"), (#"{"userId":1,"status":"CLOSE"}"#, "status notAllowed"),
            (#"{"userId":1,"isNamed":"Y"}"#, "isNamed wrongType"),
            (#"{"userId":1,"addressInfo":{}}"#, "addressInfo.zipCode missing"),
            (#"{"userId":1,"addressInfo":{"zipCode":"123456"}}"#, "addressInfo.zipCode wrongLength"),
            (#"{"userId":1,"addressInfo":{"zipCode":"12345","x":1}}"#, "addressInfo.x undeclared"),
            (#"{"userId":1,"addressInfo":"x"}"#, "addressInfo wrongType"),
            (#"{"userId":1,"serviceIdList":["1"]}"#, "serviceIdList wrongLength"),
            (#"{"userId":1,"serviceIdList":"1"}"#, "serviceIdList wrongType"),
            (#"{"userId":1,"x":1}"#, "x undeclared"), (#"{"x":1}"#, "userId missing"),
        ] as [(String, String?)])
    func `body fits its declaration or names the member`(text: String, fault: String?) throws {
        guard case .object(let members) = try JSON(text: text) else {
            Issue.record("no object")
            return
        }
        let found = Self.body.fault(in: members)
        #expect(found.map { "\($0.path) \($0.problem)" } == fault)
        let isUndeclared = found?.problem == .undeclared
        #expect(Self.body.fault(in: members, allowsUndeclared: true) == (isUndeclared ? nil : found))
    }
}
