import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// What went over the wire, asked of a real sandbox.
struct WirePageTests {
    @Test func `an exchange is shown as JSON, as JWE and with its headers, and as a command`() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                resize 130x60
                /50000000001<enter><f7>
                wait card
                y
                wait registered
                wait idle
                <tab><tab><home><down><down><enter>
                wait idle
                w
                wait idle
                capture json
                <tab>
                capture jwe
                3
                capture headers
                u
                capture curl
                """, language: .english)
            let json = try #require(pictures["json"])
            #expect(json.contains("[1 JSON]  2 JWE  3 Headers and token"))
            #expect(json.contains("\"userId\": 50000000001"))
            let jwe = try #require(pictures["jwe"])
            #expect(jwe.contains("1  Header  51 characters → 38 B"))
            #expect(jwe.contains(#"{"enc":"A128GCM","alg":"RSA-OAEP-256"}"#))
            #expect(jwe.contains("5  Authentication tag  22 characters → 16 B"))
            let headers = try #require(pictures["headers"])
            let key = console.desk.profile.accessKey.exposed
            #expect(headers.contains("X-KM-Access-Key") && headers.contains(key))
            #expect(headers.contains("HMAC-SHA256(key, message), in hexadecimal"))
            let curl = try #require(pictures["curl"])
            #expect(curl.contains("curl -sS -X POST 'http://127.0.0.1:"))
            #expect(curl.contains("-H 'X-KM-Access-Key: \(key)'"))
        }
    }

    @Test func `what came is no command for the shell`() {
        #expect(WireRecord.quoted("it's $(rm) `x`") == "'it'\\''s $(rm) `x`'")
    }
}
