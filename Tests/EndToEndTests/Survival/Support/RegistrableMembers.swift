import TestSupport

/// Members of a sandbox whose first registration succeeds, found out on a twin of it.
enum RegistrableMembers {
    /// The sandbox has fewer of them.
    struct TooFew: Error {
        let found: Int
    }

    /// The same arguments of the sandbox make the same members.
    static func find(_ count: Int, sandbox arguments: [String] = []) async throws -> [String] {
        let twin = try await Workshop(arguments)
        var members: [String] = []
        var next = 50_000_000_011
        while members.count < count {
            let file = try twin.home.write(
                (["userId"] + (next..<(next + batchSize)).map { String($0) }).joined(separator: "\n") + "\n",
                to: "batch.csv")
            let ending = try await twin.program.run("register", "--from", file, "--yes", "--output", "ndjson")
            let lines = try JSONLine.lines(ending.output)
            guard lines.contains(where: { $0["outcome"] == "registered" }) else { throw TooFew(found: members.count) }
            members += lines.filter { $0["outcome"] == "registered" }.compactMap { $0["userId"] }
            next += batchSize
        }
        return Array(members.prefix(count))
    }

    /// Small enough that a batch takes a moment only.
    private static let batchSize = 100
}
