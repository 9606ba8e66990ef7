import Konaplate
import Testing

@testable import MemberDesk

struct AnswerHeaderTests {
    @Test(arguments: [
        ("X-KM-Correlation-Id", "261122140158-1a2b3c4"), ("x-km-crypto-key-id", "00112233445566778899aabbccddeeff"),
        ("Content-Type", "application/json"), ("content-type", "text/html; charset=utf-8"), ("Content-Length", "123"),
        ("Date", "Sun, 22 Nov 2026 05:01:58 GMT"), ("Retry-After", "30"), ("Server", "nginx/1.25.3"),
        ("Server", "Apache"),
        ("Connection", "keep-alive"), ("Transfer-Encoding", "gzip, chunked"),
    ])
    func `known header that looks like what it is is shown`(name: String, value: String) {
        #expect(AnswerHeader(name: name, value: Personal(value)).shownText == "\(name): \(value)")
    }

    @Test(arguments: [
        ("X-KM-Correlation-Id", "333015555557"), ("X-KM-Crypto-Key-Id", "김코나"),
        ("Content-Type", "application/333015555557"),
        ("Content-Type", "application/json; secret=1"), ("Content-Length", "333015555557"), ("Date", "333015555557"),
        ("Retry-After", "333015555557"), ("Server", "hunter2 secret"), ("Connection", "secret"), ("Set-Cookie", "a=b"),
        ("X-Login-Password", "123456"), ("Authorization", "Bearer x"),
    ])
    func `anything else is hidden`(name: String, value: String) {
        #expect(AnswerHeader(name: name, value: Personal(value)).shownText == "\(name): (secret)")
    }

    @Test func `name that is no word is hidden, too`() {
        #expect(AnswerHeader(name: "X-333015555557", value: Personal("1")).shownText == "(hidden): (secret)")
    }
}
