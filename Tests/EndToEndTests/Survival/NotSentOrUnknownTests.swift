import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// What the program makes of every kind of answer, and of none: money rule 4.
    @Suite struct NotSentOrUnknownTests {
        /// An answer, or none, and what has to come of it.
        struct Case: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let answer: FaultyAnswer
            let status: Int32
            let outcome: String
            let reasons: Set<String>
            /// What the journal says of the exchange.
            let result: String

            init(
                _ label: String, _ answer: FaultyAnswer, _ status: Int32, _ outcome: String,
                _ reasons: Set<String> = [],
                journal result: String? = nil
            ) {
                testDescription = label
                self.answer = answer
                self.status = status
                self.outcome = outcome
                self.reasons = reasons
                self.result = result ?? (outcome == "unknown" ? "unknown" : "answered")
            }

            static func unknown(_ label: String, _ answer: FaultyAnswer, _ reasons: String...) -> Case {
                Case(label, answer, 2, "unknown", Set(reasons))
            }
        }

        private static let success = FaultyDesk.registered
        private static let refusal = #"{"response":{"code":"002_019","description":"Not found"}}"#

        private static func code(_ code: String) -> String {
            #"{"bankAccRegNo":"1","response":{"code":"\#(code)","description":"x"}}"#
        }

        static let cases: [Case] = [
            Case("success", .http(success), 0, "registered"),
            Case(
                "success in chunks", .chunked(String(success.prefix(9)), String(success.dropFirst(9))), 0, "registered"),
            Case("success that ends with the connection", .httpUntilClose(success), 0, "registered"),
            Case(
                "success with another correlation ID",
                .http(success, headers: ["X-KM-Correlation-Id: 261122140158-0000000"]), 0, "registered"),
            Case("refusal with 200", .http(refusal), 1, "refused"),
            Case("refusal with 400", .http(refusal, status: 400), 1, "refused"),
            Case("refusal with 404", .http(refusal, status: 404), 1, "refused"),
            Case("already registered", .http(code("002_022"), status: 400), 1, "alreadyRegistered"),
            Case("no account", .http(code("002_021"), status: 400), 1, "accountNotRegistered"),

            .unknown("silence", .silence, "timeout"),
            .unknown("a trickling body", .trickle(success, milliseconds: 50), "timeout"),
            .unknown("closed before the head", .close, "closed"),
            .unknown("reset before the head", .bytesThenReset([]), "closed"),
            .unknown("closed in the head", .closeInHead, "closed"),
            .unknown("closed in the body", .shortBody(success), "closed"),
            .unknown("chunks cut off", .chunkedCutOff(success), "closed"),
            .unknown("a moved address", .redirect(301, to: "/open-api/api/v1/other"), "redirect"),
            .unknown("a redirection that keeps the method", .redirect(307, to: "/open-api/api/v1/other"), "redirect"),
            .unknown("a success with 302", .http(success, status: 302), "redirect"),
            .unknown("500 with a page", .http("<html></html>", status: 500), "http5xx"),
            .unknown("500 with a code", .http(refusal, status: 500), "http5xx"),
            .unknown("503 with a success", .http(success, status: 503), "http5xx"),
            .unknown("400 without the envelope", .http(#"{"error":"x"}"#, status: 400), "incomplete", "unreadable"),
            .unknown("404 with a page", .http("<html></html>", status: 404), "unreadable"),
            .unknown("400 with a success", .http(success, status: 400), "incomplete"),
            .unknown("201 with a success", .http(success, status: 201), "unreadable"),
            .unknown("over 1 MiB", .flood(2 << 20), "tooLarge"),
            .unknown("64 MB", .flood(64 << 20), "tooLarge"),
            .unknown(
                "a number that is not text", .http(#"{"bankAccRegNo":5,"response":{"code":"000_000"}}"#), "incomplete"),
            .unknown("a success with a comma too many", .http(success.replacing("}}", with: "},}")), "unreadable"),
            .unknown("an answer about another member", .http(#"{"userId":5,"# + success.dropFirst()), "incomplete"),
            .unknown("no JSON", .http("OK"), "unreadable"),
            .unknown("an empty body", .http(""), "unreadable"),
            .unknown("no HTTP", .bytesThenClose(Array("SSH-2.0-OpenSSH_9.6\r\n".utf8)), "unreadable"),
            .unknown("not decryptable", .http(#"{"encData":"eyJh.b.c.d.e"}"#), "undecryptable"),
            .unknown("a success without a number", .http(#"{"response":{"code":"000_000"}}"#), "incomplete"),
            .unknown("a number without a response", .http(#"{"bankAccRegNo":"1"}"#), "incomplete"),
            Case(
                "still running", .http(code("002_013"), status: 400), 2, "unknown", ["inProgress"], journal: "answered"),
            Case("nobody knows", .http(code("002_018")), 2, "unknown", ["inProgress"], journal: "answered"),
        ]

        @Test(arguments: cases)
        func anAnswer(is expected: Case) async throws {
            let desk = try FaultyDesk(expected.answer, timeoutSeconds: 1)
            let ending = try await desk.register()
            let printed = try JSONLine(ending.output)
            #expect(ending.status == expected.status, "\(ending)")
            #expect(printed["outcome"] == expected.outcome)
            #expect(Set([printed["reason"]].compactMap { $0 }).isSubset(of: expected.reasons))
            #expect((printed["reason"] == nil) == expected.reasons.isEmpty)
            #expect(desk.server.requests.count == 1)
            try await expectJournal(of: desk, printed, result: expected.result)
        }

        @Test func encryptedSuccessIsRegistered() async throws {
            let desk = try FaultyDesk(.http(try await TestKeys.encryptedAnswer(Self.success)), timeoutSeconds: 1)
            let ending = try await desk.register()
            #expect(ending.status == 0, "\(ending)")
            #expect(desk.server.requests.count == 1)
            try await expectJournal(of: desk, try JSONLine(ending.output), result: "answered")
        }

        @Test func answerForAnotherKeyIsUnknown() async throws {
            let answer = try await TestKeys.encryptedAnswer(Self.success, for: TestKeys.serverPublicKey)
            let desk = try FaultyDesk(.http(answer), timeoutSeconds: 1)
            let ending = try await desk.register()
            #expect(ending.status == 2, "\(ending)")
            #expect(try JSONLine(ending.output)["reason"] == "undecryptable")
            #expect(desk.server.requests.count == 1)
        }

        @Test func withoutAListenerIsNotSent() async throws {
            let desk = try FaultyDesk(.silence, timeoutSeconds: 1)
            desk.server.stop()
            try await expectNotSent(desk, reasons: ["connect"])
        }

        @Test(
            arguments: [
                ("plain text", .greeting(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), ["tls"]),
                ("an end", .greeting([]), ["tls"]), ("silence", .silence, ["tls", "connect"]),
            ] as [(String, FaultyAnswer, Set<String>)])
        func withoutTLSIsNotSent(label: String, answer: FaultyAnswer, reasons: Set<String>) async throws {
            let desk = try FaultyDesk(answer, timeoutSeconds: 1, scheme: "https")
            try await expectNotSent(desk, reasons: reasons)
        }

        @Test func endedBeforeSendingIsNotSent() async throws {
            let desk = try FaultyDesk(.silence, timeoutSeconds: 2, scheme: "https")
            let running = try desk.program.start(["register", FaultyDesk.memberID, "--yes", "--output", "json"])
            // The connection waits for a TLS that never comes.
            try await Patience.wait(
                for: { desk.server.connections == 1 ? true : nil }, otherwise: { "it does not connect" })
            running.process.send(SIGTERM)
            let ending = try await running.ending()
            #expect(ending.status == 128 + SIGTERM, "\(ending)")
            let printed = try JSONLine(ending.output)
            #expect(printed["outcome"] == "notSent")
            #expect(printed["reason"] == "cancelled")
            try await expectJournal(of: desk, printed, result: "notSent")
            #expect(try await desk.program.openAttempts().isEmpty)
        }

        @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
        func endedWhileSendingIsUnknown(signal: Int32) async throws {
            let desk = try FaultyDesk(.silence)
            let running = try desk.program.start(["register", FaultyDesk.memberID, "--yes", "--output", "json"])
            await desk.server.waitForRequests(1)
            running.process.send(signal)
            let ending = try await running.ending()
            #expect(ending.status == 128 + signal, "\(ending)")
            let printed = try JSONLine(ending.output)
            #expect(printed["outcome"] == "unknown")
            #expect(printed["reason"] == "interrupted")
            try await expectJournal(of: desk, printed, result: "unknown")
            #expect(try await desk.register().status == 75)
            #expect(desk.server.requests.count == 1)
        }

        private func expectNotSent(_ desk: FaultyDesk, reasons: Set<String>) async throws {
            let ending = try await desk.register()
            #expect(ending.status == 69, "\(ending)")
            let printed = try JSONLine(ending.output)
            #expect(printed["outcome"] == "notSent")
            #expect(reasons.contains(printed["reason"] ?? ""))
            #expect(desk.server.requests.isEmpty)
            try await expectJournal(of: desk, printed, result: "notSent")
            #expect(try await desk.program.openAttempts().isEmpty)
        }

        /// The journal has one entry, which says what was printed.
        private func expectJournal(of desk: FaultyDesk, _ printed: JSONLine, result: String) async throws {
            let entries = try await desk.program.journal()
            #expect(entries.count == 1)
            let entry = try #require(entries.first)
            #expect(entry["result"] == result)
            for name in ["userId", "correlationId", "responseCorrelationId", "code"] {
                #expect(entry[name] == printed[name], "\(name)")
            }
            #expect(entry.number("httpStatus") == printed.number("httpStatus"))
            #expect(entry.number("attemptId") == printed.number("attemptId"))
            if result != "answered" { #expect(entry["reason"] == printed["reason"]) }
        }
    }
}
