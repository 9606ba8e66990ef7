public import Konaplate
public import StrictText

/// One row of the audit with who ran the program and where, as it is handed out.
public struct AuditEntry: Identifiable, Hashable, Sendable {
    /// The number of the row.
    public let id: Int64
    /// When, by the wall clock.
    public let time: Timestamp
    /// Who.
    public let agent: String
    /// What was done, in a word.
    public let action: String
    /// The member, where it is about one.
    public let userID: String?
    /// The rest; numbers in texts that people wrote are masked.
    public let detail: JSON?
    /// The run of the program; `nil` for rows of versions that knew none.
    public let run: String?
    /// Who ran it and where, as the row at its start says.
    public let session: JSON?
    /// The boot clock, in microseconds since the start of the machine that the session names.
    public let boot: Int64?
    /// Whether the wall clock was behind that of the row before.
    public let clockWentBack: Bool

    /// The row as an object; what does not apply is left out.
    public var json: JSON {
        .members([
            "id": .integer(id), "time": .string(time.iso8601), "agent": .string(agent), "action": .string(action),
            "userId": userID.map { .string($0) }, "detail": detail, "run": run.map { .string($0) },
            "session": session, "bootUs": boot.map { .integer($0) },
            "clockWentBack": clockWentBack ? .bool(true) : nil,
        ])
    }

    /// The names of ``fields``.
    public static let fieldNames = [
        "id", "time", "agent", "action", "userId", "detail", "run", "command", "login", "uid", "sudoUser", "loginUid",
        "host", "terminal", "claimedClient", "environment", "bootUs", "clockWentBack",
    ]

    /// The row as texts, for a table.
    public var fields: [String] {
        [
            "\(id)", time.iso8601, agent, action, userID ?? "", detail?.text ?? "", run ?? "", text("command"),
            text("login"), text("uid"), text("sudoUser"), text("loginUid"), text("host"), text("terminal"),
            text("claimedClient"), text("environment"), boot.map { "\($0)" } ?? "", clockWentBack ? "1" : "",
        ]
    }

    private func text(_ name: String) -> String {
        switch session?[name] {
        case .string(let text): text
        case .number(let text): text
        default: ""
        }
    }
}
