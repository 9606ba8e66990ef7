import Foundation
import TestSupport

/// A run of a tool of the system to its end.
struct ToolRun: Sendable, CustomStringConvertible {
    let status: Int32
    let output: String
    let errors: String

    var description: String { "status \(status)\n\(output)\n\(errors)" }

    /// A tool that is still running.
    struct Running: Sendable {
        let process: ChildProcess
        private let home: ProgramHome
        private let name: String

        init(_ tool: String, _ arguments: [String], in home: ProgramHome, input: String = "/dev/null") throws {
            self.home = home
            name = "tool-\(UUID().uuidString)"
            process = try ChildProcess(
                tool, arguments, environment: home.environment, folder: home.path, input: input,
                output: home.file("\(name).out"), errors: home.file("\(name).err"))
        }

        func ending() async throws -> ToolRun {
            let status = try await process.wait()
            return ToolRun(status: status, output: home.text("\(name).out"), errors: home.text("\(name).err"))
        }
    }

    static func run(_ tool: String, _ arguments: [String], in home: ProgramHome) async throws -> ToolRun {
        try await Running(tool, arguments, in: home).ending()
    }

    /// Whether a tool can be used here: it is installed and does what it is asked to.
    static func works(_ tool: String, _ arguments: String...) async throws -> Bool {
        try await run(tool, arguments, in: ProgramHome()).status == 0
    }
}
