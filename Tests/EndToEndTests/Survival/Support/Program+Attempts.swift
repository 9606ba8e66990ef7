import Foundation
import TestSupport

/// Where an attempt stands, as the program prints it.
struct Standing: Equatable, Sendable {
    let outcome: String
    let reason: String?

    init(_ outcome: String, _ reason: String? = nil) {
        self.outcome = outcome
        self.reason = reason
    }

    static let interrupted = Standing("unknown", "interrupted")
}

extension Program {
    /// Registers a member without a question.
    func register(_ memberID: String, environment: [String: String] = [:]) async throws -> Ending {
        try await run(["register", memberID, "--yes", "--output", "json"], environment: environment)
    }

    /// All attempts for a member, as a new process finds them.
    func attempts(of memberID: String) async throws -> [Standing] {
        let shown = try JSONLine(try await run("members", "show", memberID, "--output", "json").output)
        return Self.standings(shown.members["attempts"]).map(\.standing)
    }

    /// The open attempts by member.
    func openAttempts() async throws -> [String: Standing] {
        Self.byMember(try await run("reconcile", "--list", "--output", "json").output)
    }

    /// The journal.
    func journal() async throws -> [JSONLine] {
        try JSONLine.lines(try await run("log", "--output", "ndjson").output)
    }

    /// Reconciles until nothing stays unknown.
    /// - Returns: What each member's attempt was settled to.
    func settle() async throws -> [String: Standing] {
        var settled: [String: Standing] = [:]
        var last: Ending?
        try await Patience.wait(
            for: { () throws -> Bool? in
                let ending = try await run("reconcile", "--output", "json")
                last = ending
                settled.merge(Self.byMember(ending.output)) { $1 }
                return ending.status == 0 ? true : nil
            }, otherwise: { "something stays unknown: \(last?.description ?? "")" })
        return settled
    }

    private static func byMember(_ json: String) -> [String: Standing] {
        let array = try? JSONSerialization.jsonObject(with: Data(json.utf8))
        return Dictionary(standings(array).map { ($0.memberID, $0.standing) }) { $1 }
    }

    private static func standings(_ array: Any?) -> [(memberID: String, standing: Standing)] {
        (array as? [[String: Any]] ?? []).map { attempt in
            (
                attempt["userId"] as? String ?? "",
                Standing(attempt["outcome"] as? String ?? "", attempt["reason"] as? String)
            )
        }
    }
}
