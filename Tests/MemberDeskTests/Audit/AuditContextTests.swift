import Konaplate
import Testing

@testable import MemberDesk

/// Who runs the program and from where: what the system knows, and what the environment only claims.
struct AuditContextTests {
    private static func context(
        userID: UInt32 = 1000, effective: UInt32? = nil, login: UInt32? = nil, _ environment: [String: String] = [:],
        host: String = "cs-01", terminal: String? = "/dev/pts/3"
    ) -> AuditContext {
        let names: [UInt32: String] = [0: "root", 1000: "kim", 1001: "lee"]
        return AuditContext(
            ProcessFacts(
                userID: userID, effectiveUserID: effective ?? userID, loginUserID: login, host: host,
                terminal: terminal, environment: environment, loginName: { names[$0] }),
            run: "0123456789abcdef", command: "log verify", version: "0.1.0",
            startedAt: Timestamp(milliseconds: 0))
    }

    @Test func `login is that of the real user ID`() {
        let context = Self.context(login: 1001)
        #expect(context.person == "kim")
        #expect(context.login == "kim")
        #expect(context.effectiveUserID == nil)
        #expect(context.loginUserID == 1001)
        #expect(Self.context(userID: 77).person == "uid-77")
    }

    @Test func `caller of sudo is believed to the superuser's process`() {
        let context = Self.context(userID: 0, ["SUDO_USER": "lee", "SUDO_UID": "1001"])
        #expect(context.person == "lee")
        #expect(context.login == "root")
        #expect(context.sudo == AuditContext.Sudo(login: "lee", userID: 1001))
    }

    struct Claim: CustomTestStringConvertible {
        let testDescription: String
        var userID: UInt32 = 0
        let environment: [String: String]
    }

    @Test(arguments: [
        Claim(testDescription: "anybody", userID: 1000, environment: ["SUDO_USER": "lee", "SUDO_UID": "1001"]),
        Claim(testDescription: "another number", environment: ["SUDO_USER": "lee", "SUDO_UID": "1000"]),
        Claim(testDescription: "no number", environment: ["SUDO_USER": "lee"]),
        Claim(testDescription: "root itself", environment: ["SUDO_USER": "root", "SUDO_UID": "0"]),
        Claim(testDescription: "nobody", environment: ["SUDO_USER": "eve", "SUDO_UID": "4000"]),
        Claim(testDescription: "an escape sequence", environment: ["SUDO_USER": "\u{1B}[2J", "SUDO_UID": "1001"]),
    ])
    func `claim that does not fit is not believed`(claim: Claim) {
        let context = Self.context(userID: claim.userID, claim.environment)
        #expect(context.sudo == nil)
        #expect(context.person == (claim.userID == 0 ? "root" : "kim"))
    }

    @Test(arguments: [
        ("10.1.2.3 50022 10.1.2.4 22", "10.1.2.3"), ("fe80::1%eth0 50022 fe80::2 22", "fe80::1%eth0"),
        ("\u{1B}]0;x 1 2 3", nil), ("", nil), ("name.example.com 1 2 3", nil),
    ])
    func `address of an SSH client is kept where it is one`(variable: String, client: String?) {
        #expect(Self.context(["SSH_CONNECTION": variable]).claimedClient == client)
        #expect(Self.context(["SSH_CLIENT": variable]).claimedClient == client)
    }

    @Test func `name of a machine or a terminal that is none is not kept`() {
        let context = Self.context(host: "a b", terminal: "/dev/\npts")
        #expect(context.host == "unknown")
        #expect(context.terminal == nil)
    }

    @Test func `this process is described`() {
        let context = AuditContext(.current(environment: [:]), run: "r", command: "log", version: "0")
        #expect(!context.person.isEmpty)
        #expect(context.host != "unknown")
        #expect(context.claimedClient == nil)
    }

    @Test func `each run has a row at its start, and all its rows name it`() async throws {
        try await withDesk(DeskFixture.Setup(context: Self.context(["SSH_CLIENT": "10.1.2.3 1 2"]))) { fixture in
            // Whoever forgets the beginning has it all the same.
            try await fixture.desk.record(.viewed(.member, .published(1)))
            try await fixture.desk.record(.viewed(.history, .published(1)))
            try await fixture.desk.end(status: 75)
            let rows = try await fixture.desk.store.read {
                try $0.sql.rows("SELECT * FROM audit ORDER BY id").map { try AuditRow($0) }
            }
            #expect(rows.map(\.action) == ["start", "view", "view", "end"])
            #expect(rows.allSatisfy { $0.session == "0123456789abcdef" && $0.boot == 5_000_000 })
            #expect(rows.last?.detail == #"{"status":75}"#)
            #expect(
                rows.first?.detail
                    == #"{"startedAt":"1970-01-01T09:00:00.000+09:00","command":"log verify","version":"0.1.0","profile":"sandbox-test","environment":"sandbox","#
                    + #""login":"kim","uid":1000,"host":"cs-01","terminal":"/dev/pts/3","#
                    + #""claimedClient":"10.1.2.3","bootId":"boot-1"}"#)
            #expect(try await fixture.desk.auditFinding() == nil)
        }
    }

    @Test func `row without the start of its run does not fit`() async throws {
        try await withDesk(DeskFixture.Setup(context: Self.context())) { fixture in
            try await fixture.desk.begin()
            let row = AuditRow(
                id: 2, time: 1, agent: "eve", action: "view", userID: nil, detail: nil, session: "another")
            let previous = try #require(try await fixture.texts("SELECT hash AS value FROM audit").first)
            try await fixture.change(
                """
                INSERT INTO audit (id, time, agent, action, session, hash)
                VALUES (2, 1, 'eve', 'view', 'another', \(row.hash(after: previous)))
                """)
            #expect(try await fixture.desk.auditFinding() == AuditFinding(row: 2, .chain))
        }
    }
}
