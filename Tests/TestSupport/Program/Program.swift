import FoundationEssentials

/// Runs the built program as a script does.
package struct Program: Sendable {
    /// The home that it works in.
    package let home: ProgramHome
    /// Options that stand before every command.
    package let options: [String]

    /// How a run ended.
    package struct Ending: Sendable, CustomStringConvertible {
        /// The exit status, or 128 and the signal.
        package let status: Int32
        /// What it printed.
        package let output: String
        /// What it said.
        package let errors: String

        /// The exit status and all that was printed, for the report of a test.
        package var description: String { "status \(status)\n\(output)\n\(errors)" }
    }

    /// Prepares runs in a home.
    package init(_ home: ProgramHome, options: [String] = []) {
        self.home = home
        self.options = options
    }

    /// Runs it to its end on an input.
    package func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) async throws -> Ending {
        let running = try start(arguments, input: input, environment: environment)
        return try await running.ending()
    }

    /// Runs it to its end.
    package func run(_ arguments: String...) async throws -> Ending {
        try await run(arguments)
    }

    /// Starts it.
    package func start(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> RunningProgram {
        let name = "run-\(UUID().uuidString)"
        let inputPath = try input.map { try home.write($0, to: "\(name).in") }
        let process = try ChildProcess(
            BuiltProgram.path(), options + arguments, environment: home.environment.merging(environment) { $1 },
            folder: home.path, input: inputPath ?? "/dev/null", output: home.file("\(name).out"),
            errors: home.file("\(name).err"))
        return RunningProgram(home: home, process: process, name: name)
    }
}

/// A run of the program that has not ended yet.
package struct RunningProgram: Sendable {
    let home: ProgramHome
    let name: String
    /// Its process.
    package let process: ChildProcess

    init(home: ProgramHome, process: ChildProcess, name: String) {
        self.home = home
        self.process = process
        self.name = name
    }

    /// What it printed so far.
    package var output: String { home.text("\(name).out") }
    /// What it said so far.
    package var errors: String { home.text("\(name).err") }

    /// Waits until it ends.
    package func ending() async throws -> Program.Ending {
        let status = try await process.wait()
        return Program.Ending(status: status, output: output, errors: errors)
    }

    /// Waits until it has printed a whole line that holds a text.
    @discardableResult
    package func line(with text: String) async throws -> String {
        try await Patience.wait(
            for: { () throws -> String? in
                let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                if let line = lines.first(where: { $0.contains(text) }) { return String(line) }
                guard process.status == nil else { throw Patience.Exhausted(description: "it ended: \(errors)") }
                return nil
            }, otherwise: { "no line with \(text) in: \(output)\n\(errors)" })
    }
}
