import TestSupport
import Testing

extension EndToEnd {
    /// What only reads or keeps the state works where the keys are locked away.
    @Suite struct StateWithoutKeysTests {
        private static let memberID = "50000000001"

        /// A profile for a test environment whose secret key file is missing, and the server that must get nothing.
        private static func withProgram(_ test: (Program, FaultyServer) async throws -> Void) async throws {
            try await FaultyServer.run(.silence) { server in
                let home = try ProgramHome()
                try home.write(TestKeys.serverPublicKey, to: "server.pem")
                let configuration = try home.write(
                    """
                    default_profile = "uat"
                    agent = "cs.kim"

                    [profiles.uat]
                    environment = "uat"
                    base_url = "\(server.baseURL)"
                    asp_id = "000170000000000"
                    access_key = "example-access"
                    secret_key_file = "missing"
                    crypto_key_id = "00112233445566778899aabbccddeeff"
                    server_public_key_file = "server.pem"
                    client_private_key_file = "missing.pem"
                    """, to: "kona.toml")
                try home.write("userId,name\n\(memberID),Kim\n", to: "members.csv")
                try await test(Program(home, options: ["--config", configuration]), server)
                #expect(server.connections == 0)
            }
        }

        @Test func theStateIsReadAndKept() async throws {
            try await Self.withProgram { program, _ in
                let commands = [
                    ["members", "list", "--search", Self.memberID, "--output", "ndjson"], ["log"], ["log", "verify"],
                    ["reconcile", "--list"],
                ]
                for command in commands {
                    let ending = try await program.run(command)
                    #expect(ending.status == 0, "\(command): \(ending)")
                }
            }
        }

        @Test func namesAreNotKeptWithoutTheKey() async throws {
            try await Self.withProgram { program, _ in
                let ending = try await program.run(["members", "import", "members.csv"])
                #expect(ending.status == 78, "\(ending)")
                #expect(ending.errors.contains("secret_key_file"), "\(ending)")
            }
        }

        @Test func whatAsksThePlatformSaysThatTheKeysAreMissing() async throws {
            try await Self.withProgram { program, _ in
                for command in [["accounts", Self.memberID], ["register", Self.memberID, "--yes"], ["reconcile"]] {
                    let ending = try await program.run(command)
                    #expect(ending.status == 78, "\(command): \(ending)")
                    #expect(ending.errors.contains("secret_key_file"), "\(command): \(ending)")
                }
            }
        }
    }
}
