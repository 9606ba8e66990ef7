import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// `kona demo`, played and recorded.
    @Suite struct DemoCommandTests {
        @Test func aSceneIsRecordedAndWrittenDown() async throws {
            let home = try ProgramHome()
            let program = Program(home)
            for name in ["one.cast", "two.cast"] {
                let ending = try await program.run(
                    "demo", "--scene", "1", "--record", home.file(name), "--size", "60x20", "--lang", "ko")
                #expect(ending.status == 0, "\(ending)")
            }
            let cast = try String(contentsOfFile: home.file("one.cast"), encoding: .utf8)
            #expect(cast.contains("등록되었습니다."))
            #expect(cast.contains("konaplate.example:443") && !cast.contains("127.0.0.1"))
            #expect(try cast == String(contentsOfFile: home.file("two.cast"), encoding: .utf8))
            let both = try await program.run(
                "demo", "--scene", "2", "--record", home.file("two.svg"), "--transcript", home.file("two.html"),
                "--lang",
                "en")
            #expect(both.status == 0, "\(both)")
            let page = try String(contentsOfFile: home.file("two.html"), encoding: .utf8)
            #expect(page.contains("002_021") && page.contains("curl -sS -X POST"))
            #expect(try String(contentsOfFile: home.file("two.svg"), encoding: .utf8).hasSuffix("</svg>\n"))
        }

        @Test(arguments: [
            ["--scene", "6"], ["--scene", "1", "--autoplay"], ["--record", "x.gif"], ["--size", "60x20"],
            ["--scene", "1", "--plain"], ["--serve", "--autoplay"],
        ])
        func whatDoesNotFitTogetherIsRefused(options: [String]) async throws {
            let ending = try await Program(try ProgramHome()).run(["demo"] + options)
            #expect(ending.status == 64, "\(ending)")
        }

        @Test func thePresenterPausesStepsSwitchesTheLanguageAndEnds() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["demo", "--autoplay", "--lang", "ko"], in: home, columns: 60, rows: 20) {
                console in
                try await console.screen.wait(for: "장면 1/5", "상담원이 보는")
                try await console.screen.press("Space")
                try await console.screen.wait(for: "멈춤 1x")
                try await console.screen.press("+", "Right")
                try await console.screen.wait(for: "멈춤 2x", "초성만 입력해도")
                try await console.screen.press("F11")
                try await console.screen.wait(for: "Paused 2x", "Scene 1/5")
                try await console.screen.press("5")
                try await console.screen.wait(for: "Scene 5/5", "cs.kim")
                try await console.screen.press("q")
                try await console.screen.wait(for: "exit status 0")
            }
        }

        @Test func whatAGuestSendsAppearsInTheLog() async throws {
            let home = try ProgramHome()
            let file = home.file("guest.json")
            try await ConsoleTerminal.run(
                ["demo", "--serve", "--connection-file", file, "--lang", "ko"], in: home
            ) { console in
                try await console.screen.wait(for: "1,200", "아직 통신이 없습니다")
                let ending = try await Program(home).run(
                    "accounts", "50000000003", "--connection", file, "--state-dir", home.file("guest-state"))
                #expect(ending.status == 0, "\(ending)")
                try await console.screen.wait(for: "bankaccounts/info", "002_021")
                try await console.screen.press("F10")
                try await console.screen.wait(for: "exit status 0")
            }
            #expect(!FileManager.default.fileExists(atPath: file))
        }

        @Test func theFirstStartSaysOneLine() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["demo", "--lang", "ko"], in: home) { console in
                try await console.screen.wait(for: ">50000000001", "/ 키로 회원을 찾고 F7 키로 등록합니다.")
                try await console.screen.press("Down")
                try await console.screen.wait(for: ">50000000002")
                #expect(try await !console.screen.wait(for: "F10 종료").contains("키로 회원을 찾고"))
                try await console.screen.press("F10")
                try await console.screen.wait(for: "exit status 0")
            }
        }
    }
}
