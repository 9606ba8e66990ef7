import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// Registrations whose answer got lost: locked, checked, settled, and never forgotten.
    @Suite struct UnknownOutcomeTests {
        private static let locked = "결과를 확인해야 등록할 수 있습니다."

        @Test func locksTheMemberAndSettlesByItself() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop, columns: 140) { console in
                try await console.register("유대코")
                try await console.screen.wait(for: "확인필요", "확인필요 1건", "초 후 자동 확인")
                try await console.screen.press("F7")
                try await console.screen.wait(for: Self.locked)
                try await console.screen.wait(for: "확인 결과 등록되었습니다.", "등록완료")
                #expect(try workshop.registrations().count == 1)
            }
            #expect(try await workshop.program.run("reconcile", "--output", "json").output == "[]\n")
        }

        @Test func ofTwoConsolesOneMakesTheCheck() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop, columns: 140) { first in
                let home = try ProgramHome()
                // Another terminal on the same state.
                let words = [
                    "--connection", workshop.sandbox.connectionFile, "--lang", "ko", "--state-dir",
                    workshop.home.file("state/kona"),
                ]
                try await ConsoleTerminal.run(words, in: home, columns: 140) { second in
                    try await second.screen.wait(for: "1,200", "F10 종료")
                    try await first.register("정푸루")
                    try await first.screen.wait(for: "확인필요 1건")
                    try await second.screen.wait(for: "확인필요 1건", "ars/register 50000000006")
                    for console in [first, second] {
                        try await console.screen.wait(
                            for: "the attempt to be settled", until: { !$0.contains("확인필요 1건") })
                    }
                }
            }
            // Before the card, for the check, and once more where the member is selected.
            let inquiries = try JSONLine.lines(workshop.sandbox.log.joined(separator: "\n")).filter {
                $0["path"]?.hasSuffix("bankaccounts/inquiry") == true && $0["userId"] == "50000000006"
            }
            #expect((2...3).contains(inquiries.count))
            let history = try await workshop.program.run("members", "show", "50000000006", "--output", "json")
            #expect(history.output.contains(#""settledBy":"inquiry""#))
        }

        @Test func isCheckedAtOnceWithF6() async throws {
            let workshop = try await Workshop()
            // The settle time of a connection file is so short that the console could be first.
            let profile = try SandboxProfile(workshop.sandbox, settleSeconds: 120).write(to: workshop.home)
            try await ConsoleTerminal.run(["--config", profile, "--lang", "ko"], in: workshop.home) { console in
                // A configuration's sandbox need not be one: it is asked like UAT.
                try await console.screen.wait(for: "1,200", "cs.kim (")
                try await console.register("유대코", digits: "0004")
                try await console.screen.wait(for: "확인필요 1건", "초 후 자동 확인")
                try await console.screen.press("F6")
                try await console.screen.wait(for: "확인 결과 등록되었습니다.", "등록완료")
            }
        }

        @Test func whatAnotherProcessLeftOpenIsShownAtTheStartAndLocked() async throws {
            let workshop = try await Workshop()
            let ending = try await workshop.program.run("register", "50000000006", "--yes", "--output", "json")
            #expect(try JSONLine(ending.output)["outcome"] == "unknown")
            try await ConsoleTerminal.run(on: workshop, ["--read-only"], columns: 140) { console in
                try await console.screen.wait(for: "확인필요 1건")
                try await console.search("정푸루", shows: "1,200명 중 1명")
                try await console.screen.wait(for: "확인필요")
            }
        }

        @Test func aKilledConsoleLeavesItsRegistrationToBeChecked() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.register("이모나")
                try await console.screen.wait(for: "처리중")
                try console.signal(SIGKILL)
                #expect(try await console.ending() == 137)
            }
            let second = try await workshop.program.run("register", "50000000005", "--yes", "--output", "json")
            #expect(second.status == 75)
            #expect(try JSONLine(second.output)["outcome"] == "locked")
            let settled = try await workshop.program.run("reconcile", "--output", "ndjson")
            #expect(try JSONLine.lines(settled.output).map { $0["outcome"] } == ["registered"])
        }

        @Test func quittingWithSomethingUnknownAsks() async throws {
            let workshop = try await Workshop()
            let question = "결과를 확인하지 못한 건이 1건 있습니다."
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.register("정푸루")
                try await console.screen.wait(for: "확인필요 1건")
                try await console.screen.press("F10")
                try await console.screen.wait(for: question)
                try await console.screen.press("n")
                try await console.screen.wait(for: "the question to go", until: { !$0.contains(question) })
                try await console.screen.press("F10")
                try await console.screen.wait(for: question)
                try await console.screen.press("y")
                #expect(try await console.ending() == 0)
            }
        }

        @Test func endingWhileSendingTakesItDownAsInterrupted() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.register("이모나")
                try await console.screen.wait(for: "처리중")
                try console.signal(SIGTERM)
                #expect(try await console.ending() == 143)
            }
            let journal = try await workshop.program.run("log", "--output", "ndjson", "--user-id", "50000000005")
            #expect(try JSONLine.lines(journal.output).contains { $0["result"] == "unknown" })
            let locked = try await workshop.program.run("register", "50000000005", "--yes")
            #expect(locked.status == 75)
        }
    }
}
