import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// The console comes back as it was left, however it was ended.
    @Suite struct RestoringTests {
        private func consoleFile(_ workshop: Workshop) throws -> String {
            let files = FileManager.default.enumerator(atPath: workshop.home.path)
            let name = try #require(files?.compactMap { $0 as? String }.first { $0.hasSuffix("/console.json") })
            return workshop.home.path + "/" + name
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalLeavesTheConsoleAsItWas(signal: Int32) async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.search("50000000009", shows: "1,200명 중 1명")
                try await console.screen.press("Space", "s")
                try await console.screen.wait(for: "1명 표시", "정렬: 이름")
                try console.signal(signal)
                #expect(try await console.ending() == 128 + signal)
            }
            let path = try consoleFile(workshop)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let words = ["--connection", workshop.sandbox.connectionFile, "--lang", "ko"]
            try await ConsoleTerminal.run(words, in: workshop.home) { console in
                try await console.screen.wait(for: "1명 표시", "50000000009", "1,200명 중 1명")
                try console.signal(SIGTERM)
                #expect(try await console.ending() == 143)
            }
        }

        @Test func aDamagedFileIsOneLineAndNoFailedStart() async throws {
            let workshop = try await Workshop()
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.screen.press("F10")
                #expect(try await console.ending() == 0)
            }
            let path = try consoleFile(workshop)
            try Data(#"{"version":1,"search":"#.utf8).write(to: URL(filePath: path))
            try await ConsoleTerminal.run(on: workshop) { console in
                try await console.screen.press("F10")
                #expect(try await console.ending() == 0)
                #expect(console.errors.split(separator: "\n").count == 1)
                #expect(console.errors.contains("저장된 화면 상태를 쓸 수 없어"))
                #expect(console.errors.contains(path))
            }
        }
    }
}
