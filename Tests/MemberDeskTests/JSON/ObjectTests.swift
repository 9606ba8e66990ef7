import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct ObjectTests {
    struct Registration: CustomTestStringConvertible {
        let member: UInt64
        let outcome: String
        let names: String

        var testDescription: String { outcome }
    }

    private static let request = "correlationId attemptId startedAt durationMs"
    private static let answered = "correlationId responseCorrelationId attemptId startedAt durationMs"

    static let registrations = [
        Registration(
            member: 1, outcome: "registered",
            names: "userId outcome bankAccRegNo httpStatus code message \(answered)"),
        Registration(
            member: 2, outcome: "alreadyRegistered", names: "userId outcome httpStatus code message \(answered)"),
        Registration(
            member: 3, outcome: "accountNotRegistered", names: "userId outcome httpStatus code message \(answered)"),
        Registration(member: 4, outcome: "unknown", names: "userId outcome reason \(request)"),
        Registration(member: 6, outcome: "unknown", names: "userId outcome reason httpStatus \(answered)"),
        Registration(member: 8, outcome: "refused", names: "userId outcome httpStatus code message \(answered)"),
        Registration(member: 99, outcome: "invalidUserId", names: "userId outcome httpStatus code message \(answered)"),
    ]

    @Test(arguments: registrations)
    func `registration prints the members that apply`(example: Registration) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(example.member)
            let attempt = try await fixture.desk.register(memberID).attempt()
            let json = attempt.json()
            #expect(json.names.joined(separator: " ") == example.names)
            #expect(json["userId"] == .string(memberID.description))
            #expect(json["outcome"] == .string(example.outcome))
            #expect(json["startedAt"] == .string("2026-11-22T14:01:58.120+09:00"))
            #expect(json["correlationId"] == .string(attempt.correlationID.rawValue))
            #expect(json["attemptId"] == .integer(attempt.id))
            #expect(!json.text.contains("null"))
            // What comes from the disk says the same.
            #expect(try await fixture.desk.history(of: memberID).map { $0.json() } == [json])
        }
    }

    @Test func `registration that was not sent has a reason and nothing of an answer`() async throws {
        try await withDesk { fixture in
            await fixture.stopServer()
            let json = try await fixture.desk.register(.published(1)).attempt().json()
            #expect(json.names.joined(separator: " ") == "userId outcome reason \(Self.request)")
            #expect(json["outcome"] == .string("notSent"))
            #expect(json["reason"] == .string("connect"))
        }
    }

    @Test func `texts of a server cannot drive a terminal`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(8)).attempt()
            let entry = try #require(try await fixture.desk.journal().entries.last)
            let message = try #require(attempt.answer?.status?.message)
            #expect(message == "(undocumented text, 46 characters)")
            for text in [attempt.json().text, attempt.historyJSON.text, entry.json.text] {
                #expect(text.contains(message))
                #expect(
                    text.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
            }
        }
    }

    @Test func `reconciling adds the inquiry`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(4)).attempt()
            let reconciliation = try await fixture.desk.reconcile(attempt)
            let json = reconciliation.attempt.json(inquiry: reconciliation.inquiry)
            let names = "userId outcome correlationId inquiryCorrelationId attemptId startedAt durationMs"
            #expect(json.names.joined(separator: " ") == names)
            #expect(json["outcome"] == .string("registered"))
            #expect(json["correlationId"] == .string(attempt.correlationID.rawValue))
            let inquiry = try #require(reconciliation.inquiry)
            #expect(json["inquiryCorrelationId"] == .string(inquiry.correlationID.rawValue))
            #expect(
                reconciliation.attempt.historyJSON.names.joined(separator: " ")
                    == "\(names) agent settledAt settledBy")
        }
    }

    @Test func `refusal here has nothing of a request`() throws {
        let memberID = try MemberID.published(1)
        let locked = GateRefusal.locked(.of(memberID, state: .unknown(.timeout))).json(memberID: memberID, message: "m")
        #expect(
            locked.text
                == #"{"userId":"50000000001","outcome":"locked","message":"m","openAttemptId":17}"#)
        for refusal in [GateRefusal.readOnly, .notAllowed, .noConsent] {
            #expect(
                refusal.json(memberID: memberID, message: "m").text
                    == #"{"userId":"50000000001","outcome":"\#(refusal.outcome)","message":"m"}"#)
        }
    }

    @Test func `largest member ID keeps its digits`() throws {
        let json = Attempt.of(.maximum, state: .sending).json()
        #expect(json.text.hasPrefix(#"{"userId":"9999999999999999999","outcome":"sending","#))
    }

    @Test func `log line has the members of an exchange`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(1)).attempt()
            _ = try await fixture.desk.accounts(of: .published(1))
            let lines = try await fixture.desk.journal().entries.map(\.json)
            let rest =
                "time profile agent api path userId correlationId responseCorrelationId httpStatus code message "
                + "durationMs result encrypted"
            let names = lines.map { $0.names.joined(separator: " ") }
            #expect(names == ["id attemptId \(rest)", "id \(rest)", "id \(rest)"])
            let line = try #require(lines.first)
            #expect(line["id"] == .integer(1))
            #expect(line["attemptId"] == .integer(attempt.id))
            #expect(line["time"] == .string("2026-11-22T14:01:58.120+09:00"))
            #expect(line["profile"] == .string("sandbox-test"))
            #expect(line["agent"] == .string("cs.kim"))
            #expect(line["api"] == .string("bankaccounts/as-rcg-svc/ars/register"))
            #expect(line["path"] == .string("/api/v1/bankaccounts/as-rcg-svc/ars/register"))
            #expect(line["userId"] == .string("50000000001"))
            #expect(line["result"] == .string("answered"))
            #expect(line["encrypted"] == .bool(true))
        }
    }

    @Test func `log line of an exchange without an answer says why`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(.published(4))
            let line = try #require(try await fixture.desk.journal().entries.first?.json)
            let names =
                "id attemptId time profile agent api path userId correlationId durationMs result reason"
            #expect(line.names.joined(separator: " ") == names)
            #expect(line["result"] == .string("unknown"))
            #expect(line["reason"] == .string("closed"))
        }
    }
}
