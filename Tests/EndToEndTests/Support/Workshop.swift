import TestSupport

/// A home with a sandbox of its own, both gone when the test ends.
struct Workshop {
    let home: ProgramHome
    let sandbox: ServedSandbox

    init(_ arguments: [String] = []) async throws {
        home = try ProgramHome()
        sandbox = try await ServedSandbox(in: home, arguments)
    }

    /// The program, working on the sandbox.
    var program: Program { sandbox.program(in: home) }

    /// What the sandbox's log says of registrations.
    func registrations() throws -> [JSONLine] {
        try sandbox.log.map { try JSONLine($0) }.filter { $0["api"]?.hasSuffix("ars/register") == true }
    }
}
