import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// The console as an agent uses it: a real terminal, the built program, a sandbox of its own.
    @Suite struct ConsoleTests {
        @Test func registersAMemberAndShowsTheSameCorrelationIDEverywhere() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코", shows: "1,200명 중 2명")
                try await console.openCard()
                try await console.screen.wait(for: "50000000001  김*나", "IBK기업은행 333015555***", "[ Esc 취소 ]")
                #expect(try workshop.registrations().isEmpty)
                try await console.confirm()
                try await console.screen.wait(for: "등록완료", #"000_000 "Success""#, "등록되었습니다.")

                let correlationID = try #require(await console.registrationCorrelationID(of: "50000000001"))
                let line = try #require(
                    await console.screen.text().split(separator: "\n").first {
                        $0.contains("ars/register") && $0.contains(correlationID)
                    })
                #expect(line.contains("200 000_000"))
                let journal = try await workshop.program.run("log", "--output", "ndjson", "--user-id", "50000000001")
                let entry = try JSONLine.lines(journal.output).first { $0["correlationId"] == correlationID }
                #expect(entry?["api"]?.hasSuffix("ars/register") == true)
                #expect(entry?["code"] == "000_000")
                #expect(try workshop.registrations().map { $0["correlationId"] } == [correlationID])
                #expect(try workshop.registrations().map { $0["userId"] } == ["50000000001"])
            }
        }

        @Test(arguments: [
            (name: "김코코", digits: "0002", code: "002_022", sentence: "이미 등록되어 있습니다. 다시 등록하지 말고"),
            (name: "박탐나", digits: "0003", code: "002_021", sentence: "등록된 충전계좌가 없습니다. 앱에서 계좌를 먼저 등록하도록"),
        ])
        func saysWhyARegistrationWasRefused(name: String, digits: String, code: String, sentence: String) async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop, columns: 140) { console in
                try await console.register(name, digits: digits)
                try await console.screen.wait(for: code, sentence)
                #expect(try workshop.registrations().map { $0["code"] } == [code])
            }
        }

        @Test func saysWhatToDoWhenNoMemberIsFound() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("없는사람", shows: "1,200명 중 0명")
                let before = try await console.screen.text()
                try await console.screen.press("F7")
                try await console.screen.wait(for: "an answer to F7", until: { $0 != before })
                #expect(try workshop.registrations().isEmpty)
            }
        }

        @Test func keysPressedBeforeTheCardIsSeenDoNotConfirm() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.screen.press("F7", "y", "y", "1")
                try await console.screen.wait(for: ConsoleTerminal.card)
                try await console.screen.wait(
                    for: "the card to go", until: { !$0.contains(ConsoleTerminal.card) },
                    doing: { try await console.screen.press("Escape") })
                #expect(try workshop.registrations().isEmpty)
            }
        }

        @Test func enterNeverConfirms() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.openCard()
                try await console.screen.wait(
                    for: "the card to answer", until: { $0.contains("Enter로는 등록되지 않습니다.") },
                    doing: { try await console.screen.press("Enter") })
                try await console.screen.wait(
                    for: "the card to go", until: { !$0.contains(ConsoleTerminal.card) },
                    doing: { try await console.screen.press("Escape") })
                try await console.screen.wait(for: "취소했습니다. 아무것도 보내지 않았습니다.")
                #expect(try workshop.registrations().isEmpty)
            }
        }

        @Test func aReadOnlyConsoleRegistersNothing() async throws {
            let workshop = try await Workshop()
            let words = ["--connection", workshop.sandbox.connectionFile, "--lang", "ko", "--read-only"]
            try await ConsoleTerminal.run(words, in: workshop.home) { console in
                try await console.screen.wait(for: "1,200", "조회 전용")
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.screen.press("F7")
                try await console.screen.wait(for: "조회 전용입니다. 등록할 수 없습니다.")
                #expect(try workshop.registrations().isEmpty)
            }
        }

        @Test func whatOtherProcessesDoAppearsInTheLog() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop, columns: 140) { console in
                let ending = try await workshop.program.run("register", "50000000009", "--yes", "--output", "json")
                let correlationID = try #require(try JSONLine(ending.output)["correlationId"])
                try await console.screen.wait(for: "ars/register 50000000009", correlationID)
            }
        }

        @Test func theDemonstrationRegistersAndLeavesNothingBehind() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["demo", "--lang", "ko"], in: home) { console in
                try await console.screen.wait(for: "1,200", "등록 가능")
                try await console.register("김코나")
                try await console.screen.wait(for: #"000_000 "Success""#)
                try await console.screen.press("F10")
                #expect(try await console.ending() == 0)
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
            #expect(left.filter { $0.contains("demo") || $0 == "state" || $0 == "config" } == [])
        }
    }
}
