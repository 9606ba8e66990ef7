import TestSupport
import Testing

extension EndToEnd {
    /// Bytes as terminals, clipboards and input methods send them.
    @Suite struct ConsoleInputTests {
        @Test func aPasteOutsideAFieldRunsNothing() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("김코나", shows: "1,200명 중 1명")
                try await console.screen.paste("ry\nqy1\n")
                try await console.screen.wait(for: "붙여넣기는 입력란에서만 할 수 있습니다. 실행하지 않았습니다.")
                #expect(!workshop.sandbox.log.contains { $0.contains("bankaccounts") })
                try await console.screen.press("F2", "C-u")
                try await console.screen.paste("박탐나")
                try await console.screen.wait(for: "/박탐나", "50000000003")
            }
        }

        @Test func hangulThatArrivesInPiecesIsFound() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.screen.press("F2")
                for byte in Array("최이음".utf8) { try await console.screen.send([byte]) }
                try await console.screen.wait(for: "/최이음", "50000000008")
            }
        }

        @Test(arguments: [
            (typed: "ㅊㅇㅇ", finds: "50000000008"), (typed: "chldldma", finds: "50000000008"),
            (typed: "50000000007", finds: "50000000007"), (typed: "최잉", finds: "50000000008"),
        ])
        func findsWhatAPersonTypes(typed: String, finds: String) async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search(typed, shows: finds)
            }
        }

        @Test func aJamoOutsideAFieldWorksAsItsKey() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.screen.wait(for: ">50000000001")
                try await console.screen.type("ㅓ")
                try await console.screen.wait(for: ">50000000002", "한글 입력 상태입니다.")
            }
        }

        @Test func serverTextNeverDrivesTheTerminal() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop, columns: 140) { console in
                try await console.register("최이음")
                let screen = try await console.screen.wait(for: "002_099")
                #expect(screen.contains("F10 종료"))
                #expect(try await console.screen.property("alternate_on") == "1")
                #expect(!screen.unicodeScalars.contains { $0.properties.isBidiControl })
            }
        }
    }
}
