import Konaplate
import Testing

struct KnownTextTests {
    @Test(arguments: [
        ("000_000", "Success"), ("000_000", "Success."), ("000_000", "성공"), ("001_006", "Wallet user not found."),
        ("001_006", "Wallet user not found"), ("000_002", "Invalid input parameter. userId"),
        ("000_002", "Invalid input value. userId"), ("000_002", "Invalid input parameter."),
        ("000_003", "Missing required values. encData"), ("000_003", "Missing required values. X-KM-Tran-Token"),
        ("002_077", "Bank account is not registered"), ("007_001", "Bank account not found."),
        ("002_099", "Bank account for auto recharge is already registered error"), ("002_099", ""),
    ])
    func `texts of the platform are shown`(code: String, text: String) {
        #expect(API.autoRechargeRegistration.shownText(text, code: ResponseCode(rawValue: code)) == text)
    }

    @Test(arguments: [
        ("002_099", "Success"), ("000_000", "Bank account not found."), ("000_000", "success "),
        ("000_002", "Invalid input parameter. 333015555557"),
        ("000_002", "Invalid input parameter. userId 333015555557"),
        ("000_002", "Invalid input parameter.userId"), ("000_002", "Invalid input parameter. userId."),
        ("000_002", "Invalid input parameter. userId.5"), ("001_006", "Wallet user not found. 김코나"),
        ("002_017", "anything"), ("002_077", "Bank account is not registered 김코나"), ("000_000", "김코나\u{1B}[31m"),
    ])
    func `other texts are replaced by their length`(code: String, text: String) {
        let shown = API.autoRechargeRegistration.shownText(text, code: ResponseCode(rawValue: code))
        #expect(shown == "(undocumented text, \(text.count) characters)")
    }

    @Test func `text of one API's page is not one of another's`() {
        let code = ResponseCode(rawValue: "002_077")
        #expect(API.accountInquiry.shownText("Bank account is not registered", code: code).hasPrefix("(undocumented"))
    }

    @Test func `text that is not shown does not print itself`() {
        let status = ResponseStatus(code: .success, message: "x")
        #expect(!String(reflecting: status.received).contains("x\""))
        #expect(status.received == Personal("x"))
    }
}
