import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// The exit statuses that scripts rely on.
    @Suite struct ExitStatusTests {
        /// A command and how it ends.
        struct Case: Sendable, CustomTestStringConvertible {
            let words: String
            let status: Int32
            let says: String

            init(_ words: String, _ status: Int32, says: String = "") {
                self.words = words
                self.status = status
                self.says = says
            }

            var testDescription: String { "kona \(words) ends with \(status)" }
            var arguments: [String] { words.split(separator: " ").map { String($0) } }
        }

        @Test(arguments: [
            Case("register 50000000001 --yes", 0),
            Case("accounts 50000000003", 0),
            Case("members list --output csv", 0),
            Case("members show 50000000001", 0),
            Case("log verify", 0),
            Case("reconcile", 0),
            Case("register 50000000002 --yes", 1, says: "002_022"),
            Case("register 50000000003 --yes", 1, says: "002_021"),
            Case("register 50000000008 --yes", 1, says: "002_099"),
            Case("register 50000099999 --yes", 1, says: "000_002"),
            Case("accounts 50000099999", 1, says: "000_002"),
            Case("register 50000000006 --yes", 2, says: "Do not register again"),
            Case("register 50000000007 --yes", 2, says: "Do not register again"),
            Case("register 50000000010 --yes --read-only", 75, says: "read-only"),
            Case("reconcile --read-only", 75, says: "read-only"),
        ])
        func onASandbox(ends: Case) async throws {
            let workshop = try await Workshop()
            let ending = try await workshop.program.run(ends.arguments)
            #expect(ending.status == ends.status, "\(ending)")
            #expect((ending.output + ending.errors).contains(ends.says) || ends.says.isEmpty)
        }

        @Test(arguments: [
            Case("--version", 0), Case("--help", 0), Case("register --help", 0), Case("profile list", 0),
            Case("nonsense", 64), Case("register", 64), Case("register 5000000000x --yes", 64),
            Case("register -1 --yes", 64), Case("register 10000000000000000000 --yes", 64),
            Case("register 50000000001", 64, says: "--yes"), Case("register 1 --from f --yes", 64),
            Case("register 1 --yes --consent", 64), Case("register 1 --output xml --yes", 64),
            Case("reconcile 1 --override registered", 64), Case("reconcile --override registered --reason x", 64),
            Case("log --follow --output csv", 64), Case("log --since yesterday", 64), Case("log --limit 0", 64),
            Case("accounts 1 --reveal check", 64), Case("--profile a --connection b log", 64),
            Case("sandbox --host 0.0.0.0", 64), Case("sandbox --members 1", 64), Case("sandbox --port 70000", 64),
            Case("console --size 80x24", 64), Case("demo --profile sandbox", 64), Case("--lang fr log", 64),
            Case("register --from spoilt.csv --yes", 65, says: "line 2, column 1"),
            Case("members import nameless.csv", 65, says: "line 1"),
            Case("members import nameless.csv --lang en", 65, says: "it has: name"),
            Case("members import roster.csv --output csv", 64, says: "--dry-run"),
            Case("members import roster.csv --dry-run --output csv", 0, says: "5,김*나,"),
            Case("register 5 --encoding cp949 --yes", 64, says: "--from"),
            Case("members import . --lang en", 66, says: "folder"),
            Case("console --script spoilt.keys", 65, says: "line 1"),
            Case("register --from none.csv --yes", 66, says: "none.csv"), Case("members import none.csv", 66),
            Case("console --script none.keys", 66),
            Case("--connection closed.json register 50000000001 --yes", 69, says: "nothing was sent"),
            Case("--connection closed.json accounts 50000000001", 69),
            Case("--state-dir file log", 74, says: "--state-dir"),
            Case("--connection none.json log", 78, says: "none.json"),
            Case("--connection open.json log", 78, says: "chmod 600"),
            Case("--connection spoilt.csv log", 78), Case("--profile none log", 78, says: "none"),
            Case("--config none.toml log", 78, says: "none.toml"),
            Case("--config spoilt.toml log", 78, says: "spoilt.toml:2"),
            Case("--config production.toml log", 78, says: "production"),
        ])
        func withoutAServer(ends: Case) async throws {
            let home = try ProgramHome()
            try Self.furnish(home)
            let ending = try await Program(home).run(ends.arguments)
            #expect(ending.status == ends.status, "\(ending)")
            #expect((ending.output + ending.errors).contains(ends.says) || ends.says.isEmpty, "\(ending)")
            #expect(!(ending.output + ending.errors).isEmpty)
            #expect(!(ending.output + ending.errors).contains("a defect of kona"))
        }

        /// Files that are wrong in one way each.
        private static func furnish(_ home: ProgramHome) throws {
            let connection = """
                {"baseURL":"http://127.0.0.1:1/open-api","aspId":"000170000000000","accessKey":"a","secretKey":"s",\
                "cryptoKeyId":"0123456789abcdef","serverPublicKey":"\(escaped(TestKeys.serverPublicKey))",\
                "clientPrivateKey":"\(escaped(TestKeys.clientPrivateKey))"}
                """
            try home.write(connection, to: "closed.json")
            try home.write(connection, to: "open.json", mode: 0o644)
            try home.write("userId\n5E+10\n", to: "spoilt.csv")
            try home.write("name\nKim\n", to: "nameless.csv")
            try home.write("회원번호;이름\n5;김코나\n", to: "roster.csv")
            try home.write("wait for-nothing\n", to: "spoilt.keys")
            try home.write("language = \"ko\"\nlanguages = 2\n", to: "spoilt.toml")
            try home.write("", to: "file")
            try home.write(
                """
                default_profile = "p"
                [profiles.p]
                environment = "production"
                base_url = "https://konaplate.example.com/open-api"
                asp_id = "000170000000000"
                access_key = "a"
                secret_key_file = "secret"
                crypto_key_id = "k"
                server_public_key_file = "server.pem"
                client_private_key_file = "client.pem"
                """, to: "production.toml")
            try home.write("s", to: "secret")
            try home.write(TestKeys.serverPublicKey, to: "server.pem")
            try home.write(TestKeys.clientPrivateKey, to: "client.pem")
        }

        private static func escaped(_ text: String) -> String { text.replacing("\n", with: "\\n") }

        @Test func isRefusedHereWhileAnAttemptIsOpen() async throws {
            let workshop = try await Workshop()
            #expect(try await workshop.program.run("register", "50000000006", "--yes").status == 2)
            let second = try await workshop.program.run("register", "50000000006", "--yes", "--output", "json")
            #expect(second.status == 75)
            #expect(try JSONLine(second.output)["outcome"] == "locked")
            #expect(try JSONLine(second.output).number("openAttemptId") == 1)
            #expect(try workshop.registrations().count == 1)
            #expect(try await workshop.program.run("reconcile").status == 2)
        }

        @Test func aReadingWithoutAValidAnswerIs76() async throws {
            try await FaultyServer.run(.http("<html>", status: 502)) { server in
                let home = try ProgramHome()
                try Self.furnish(home)
                let connection = home.text("closed.json").replacing("127.0.0.1:1/", with: "127.0.0.1:\(server.port)/")
                try home.write(connection, to: "faulty.json")
                let ending = try await Program(home).run(
                    "--connection", "faulty.json", "accounts", "50000000001", "--output", "json")
                #expect(ending.status == 76, "\(ending)")
                #expect(try JSONLine(ending.output)["autoRecharge"] == "unknown")
            }
        }

        @Test(arguments: zip([SIGINT, SIGTERM, SIGHUP], [130, 143, 129] as [Int32]))
        func aSignalWhileSendingLeavesItUnknown(signal: Int32, status: Int32) async throws {
            let workshop = try await Workshop()
            let running = try workshop.program.start(["register", "50000000005", "--yes", "--output", "json"])
            try await Patience.wait(
                for: { () async throws -> Bool? in
                    let log = try await workshop.program.run("log", "--output", "ndjson")
                    return log.output.contains("\"result\":\"sending\"") ? true : nil
                }, otherwise: { "the registration is not sent: \(running.errors)" })
            running.process.send(signal)
            let ending = try await running.ending()
            #expect(ending.status == status)
            let object = try JSONLine(ending.output)
            #expect(object["outcome"] == "unknown")
            #expect(object["reason"] == "interrupted")
        }
    }
}
