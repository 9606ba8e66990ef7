import FoundationEssentials
import Glibc

/// A sandbox served by the built program, on a free port, with its connection file.
package struct ServedSandbox: Sendable {
    /// The running program.
    package let running: RunningProgram
    /// The connection file.
    package let connectionFile: String
    /// The base URL that it printed.
    package let baseURL: String

    /// Starts a sandbox in a home and waits until it listens.
    package init(in home: ProgramHome, _ arguments: [String] = [], name: String = "sandbox.json") async throws {
        connectionFile = home.file(name)
        running = try Program(home).start(
            ["sandbox", "--port", "0", "--connection-file", connectionFile] + arguments)
        baseURL = try await running.line(with: "http://")
    }

    /// A program that works on this sandbox.
    package func program(in home: ProgramHome) -> Program {
        Program(home, options: ["--connection", connectionFile])
    }

    /// Its log so far, a JSON object a line.
    package var log: [String] {
        running.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }

    /// Ends it.
    /// - Returns: Its exit status.
    @discardableResult
    package func end(_ signal: Int32 = SIGTERM) async throws -> Int32 {
        running.process.send(signal)
        return try await running.process.wait()
    }
}
