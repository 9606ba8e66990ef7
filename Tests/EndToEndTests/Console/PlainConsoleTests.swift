import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// The console as a dialogue in lines.
    @Suite struct PlainConsoleTests {
        @Test func registersInLinesOnADumbTerminalAndHearsOfOthers() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(
                ["--plain", "--lang", "ko"], in: home, columns: 120, rows: 100, environment: ["TERM": "dumb"]
            ) { console in
                let screen = console.screen
                try await screen.record(to: "bytes")
                try await screen.wait(for: "회원 1,200명", "50000000001>")
                try await screen.say("찾기 김ㅋ")
                try await screen.wait(for: "1,200명 중 2명", "2. 50000000002  김*코")
                try await screen.say("등록")
                try await screen.wait(for: "y 등록, n 취소:")
                try await screen.say("")
                // Until a person can have read the card, nothing typed counts; after that Enter is refused.
                try await screen.wait(for: "Enter never to register") { text in
                    text.contains("Enter로는 등록되지 않습니다.")
                } doing: {
                    try await screen.say("")
                }
                try await screen.say("y")
                try await screen.wait(for: "안내: \"자동충전 계좌가 등록되었습니다.", "자동충전         ● 등록완료")
                let other = try await Program(home).run("register", "50000000009", "--yes")
                #expect(other.status == 0)
                try await screen.wait(for: "다른 곳에서:", "50000000009  등록완료")
                try await screen.press("C-d")
                #expect(try await console.ending() == 0)
                #expect(console.errors.isEmpty)
                #expect(console.modes.after == console.modes.before)
                #expect(!(try await console.recording("bytes").contains("\u{1B}")))
            }
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
        func endsAtASignal(signal: Int32) async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--plain", "--lang", "en"], in: home) { console in
                try await console.screen.wait(for: "1,200 members", "50000000001>")
                try console.signal(signal)
                #expect(try await console.ending() == 128 + signal)
                #expect(console.modes.after == console.modes.before)
            }
        }

        @Test func takesLinesFromAPipeButNoConfirmationThatWasWrittenBeforeTheCard() async throws {
            let home = try ProgramHome()
            let program = Program(home)
            let ending = try await program.run(
                ["--plain", "--lang", "en"], input: "find 김코나\nread\nregister\ny\n", environment: ["TERM": "dumb"])
            #expect(ending.status == 0)
            #expect(ending.output.contains("1 of 1,200 members"))
            #expect(ending.output.contains("333015555***"))
            #expect(ending.output.contains("Register for auto recharge"))
            #expect(ending.output.contains("was discarded"))
            #expect(!ending.output.contains("\u{1B}"))
            let log = try await program.run("log", "--output", "ndjson")
            #expect(!log.output.contains("ars/register"))
        }
    }
}

extension TerminalScreen {
    /// Types a line.
    fileprivate func say(_ line: String) async throws {
        if !line.isEmpty { try await type(line) }
        try await press("Enter")
    }
}
