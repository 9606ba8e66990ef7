import TestSupport
import Testing

extension EndToEnd {
    /// Every size of a window, and every change of it.
    @Suite struct TerminalSizeTests {
        @Test(arguments: [
            (columns: 80, rows: 24), (columns: 120, rows: 40), (columns: 60, rows: 15), (columns: 200, rows: 50),
        ])
        func showsMembersKeysAndEnvironment(columns: Int, rows: Int) async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "ko"], in: home, columns: columns, rows: rows) { console in
                let screen = try await console.screen.wait(for: "50000000001", "SANDBOX", "F1", "1,200")
                #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= rows + 1)
                try await console.screen.press("F10")
                #expect(try await console.ending() == 0)
            }
        }

        @Test func saysTheSizeItNeedsAndGoesOnWhenItGetsIt() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "en"], in: home, columns: 40, rows: 10) { console in
                try await console.screen.wait(for: "60x15")
                try await console.screen.resize(columns: 80, rows: 24)
                try await console.screen.wait(for: "50000000001", "F1")
            }
        }

        @Test(arguments: [(columns: 10, rows: 5), (columns: 2, rows: 2), (columns: 1, rows: 1)])
        func survivesATinyWindow(columns: Int, rows: Int) async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "ko"], in: home, columns: columns, rows: rows) { console in
                try await Patience.wait(
                    for: { try await console.screen.property("alternate_on") == "1" ? true : nil },
                    otherwise: { "the console does not open: \(console.errors)" })
                try await console.screen.press("Down", "F1", "Escape", "Escape")
                try await console.screen.resize(columns: 80, rows: 24)
                try await console.screen.wait(for: "F1", "1,200", "50000000001")
                try await console.screen.resize(columns: columns, rows: rows)
                try await console.screen.press("Up")
                try await console.screen.resize(columns: 100, rows: 30)
                try await console.screen.wait(for: "F10 종료", "1,200")
            }
        }

        @Test func nothingIsConfirmedOnAScreenThatIsTooSmallToShowIt() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.openCard()
                try await console.screen.resize(columns: 50, rows: 10)
                try await console.screen.wait(for: "창이 너무 작습니다.")
                try await console.screen.press("y", "1", "y")
                try await console.screen.resize(columns: 100, rows: 30)
                try await console.screen.wait(for: ConsoleTerminal.card)
                #expect(try workshop.registrations().isEmpty)
            }
        }

        @Test func survivesAStormOfResizesWithACardOpen() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.openCard()
                for step in 0..<40 {
                    try await console.screen.resize(columns: 1 + step * 37 % 160, rows: 1 + step * 23 % 50)
                }
                try await console.screen.resize(columns: 100, rows: 30)
                try await console.screen.wait(for: ConsoleTerminal.card, "Esc 취소")
                try await console.confirm()
                try await console.screen.wait(for: #"000_000 "Success""#)
            }
        }
    }
}
