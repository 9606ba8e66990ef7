import FoundationEssentials
import Konaplate
import KonaplateSandbox
import StrictText
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// What a guest's own client sends appears in the console's log.
struct GuestTests {
    private static func record(
        _ number: Int, _ correlationID: String, httpStatus: Int = 400, code: String? = "000_015",
        api: String = "bankaccounts/inquiry", body: String = #"{"userId":50000000001}"#, mistake: String? = nil
    ) throws -> WireRecord {
        let mistakes = mistake.map { JSON.array([.members(["ko": .string($0), "en": .string($0)])]) }
        let json = JSON.members([
            "number": .integer(number), "time": .string("2026-11-27T14:01:58.120+09:00"),
            "correlationId": .string(correlationID), "method": .string("POST"),
            "path": .string("/open-api/api/v1/\(api)"), "api": .string(api),
            "verdict": .members([
                "httpStatus": .integer(httpStatus), "code": code.map { .string($0) },
            ]), "mistakes": mistakes,
            "headers": .array([
                .members([
                    "name": .string("X-KM-Access-Key"), "received": .string("abcd…"), "isRight": .bool(true),
                ])
            ]), "body": .members(["text": .string(body)]),
            "answer": .members([
                "headers": .array([]),
                "body": .members([
                    "text": .string(#"{"response":{"code":"\#(code ?? "")","description":"No"}}"#)
                ]),
            ]),
        ])
        return try #require(WireRecord(json))
    }

    private static func guestDesk(_ desk: Desk) async throws -> Desk {
        var options = desk.options
        options.agent = "guest"
        return try await Desk(profile: desk.profile, environment: [:], options: options)
    }

    @Test func `a refused request stands in the log with what is wrong with it`() async throws {
        try await ConsoleDesk.with { console in
            let guest = try await Self.guestDesk(console.desk)
            let record = try Self.record(7, "261127140158-0a1b2c3", mistake: "HMAC as hexadecimal.")
            #expect(try await guest.recordGuest(record, notes: record.mistakes.map(\.english)))
            await guest.close()
            let pictures = try await console.run(
                "wait idle\n<tab><tab>\ncapture log\n<enter>\nwait idle\ncapture page", language: .english)
            let log = try #require(pictures["log"])
            #expect(log.contains("! HMAC as hexadecimal."))
            #expect(log.contains("000_015") && log.contains("261127140158-0a1b2c3"))
            let page = try #require(pictures["page"])
            #expect(page.contains("guest") && page.contains("! HMAC as hexadecimal."))
            #expect(!page.contains("abcd…"))
        }
    }

    @Test func `what this state's own consoles send is not the guest's`() async throws {
        try await ConsoleDesk.with { console in
            let own = try await console.desk.accounts(of: .of(50_000_000_001))
            let guest = try await Self.guestDesk(console.desk)
            let entries = try await console.desk.journal(JournalFilter()).entries
            let entry = try #require(entries.last)
            _ = own
            let record = try Self.record(1, entry.correlationID.rawValue)
            #expect(try await !guest.recordGuest(record, notes: []))
            #expect(try await console.desk.journal(JournalFilter()).entries.count == entries.count)
            await guest.close()
        }
    }

    @Test func `a correlation ID that comes twice is named by the sandbox's number`() async throws {
        try await ConsoleDesk.with { console in
            let guest = try await Self.guestDesk(console.desk)
            for number in [3, 4] { _ = try await guest.recordGuest(try Self.record(number, "x"), notes: []) }
            _ = try await guest.recordGuest(try Self.record(5, "a/../b c"), notes: [])
            let ids = try await console.desk.journal(JournalFilter()).entries.map(\.correlationID.rawValue)
            #expect(ids == ["x", "4", "5"])
            await guest.close()
        }
    }

    @Test func `the sandbox tells what it saw of an exchange, with the answer`() async throws {
        try await ConsoleDesk.with { console in
            _ = try await console.desk.register(try .of(50_000_000_001), consent: nil)
            let entry = try #require(
                try await console.desk.journal(JournalFilter()).entries.last { $0.api.hasSuffix("ars/register") })
            let record = try #require(try await console.desk.wireRecord(of: entry.correlationID))
            #expect(record.body.parts.map(\.name).count == 5)
            #expect(record.body.parts.map(\.bytes?.description).contains("256"))
            #expect(record.body.header == #"{"enc":"A128GCM","alg":"RSA-OAEP-256"}"#)
            #expect(record.answer != nil && record.httpStatus == 200 && record.code == "000_000")
            #expect(record.isTokenRight == true)
            #expect(try await console.desk.wireRecord(of: CorrelationID(rawValue: "a/../b")) == nil)
            #expect(try await console.desk.wireRecord(of: CorrelationID(rawValue: "nothing")) == nil)
        }
    }
}
