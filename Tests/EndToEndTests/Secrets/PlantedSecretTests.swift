import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// A secret that is planted wherever one can stand comes out nowhere.
    @Suite struct PlantedSecretTests {
        private static let secret = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"

        private static func configuration(_ lines: String, accessKey: String = "example-access") -> String {
            """
            default_profile = "local"
            [profiles.local]
            environment = "sandbox"
            base_url = "http://127.0.0.1:9/open-api"
            asp_id = "000170000000000"
            access_key = "\(accessKey)"
            \(lines)
            """
        }

        /// What somebody writes who puts the secret where something else belongs.
        static let mistakes: [(label: String, configuration: String)] = [
            ("the file", configuration("secret_key_file = \"\(secret)\"")),
            ("the variable", configuration("secret_key_env = \"\(secret)\"")),
            ("the program", configuration("secret_key_command = [\"\(secret)\"]")),
            ("an argument of the program", configuration("secret_key_command = [\"false\", \"\(secret)\"]")),
            (
                "what the program prints",
                configuration("secret_key_command = [\"sh\", \"-c\", \"echo \(secret); exit 3\"]")
            ),
            ("a key", configuration("\(secret) = \"secret_key_env\"")),
            ("the profile", configuration("secret_key_env = \"K\"") + "\n[profiles.\(secret)]\nenvironment = \"uat\""),
            ("the default profile", "default_profile = \"\(secret)\""),
            (
                "the environment",
                configuration("secret_key_env = \"K\"").replacing("\"sandbox\"", with: "\"\(secret)\"")
            ),
            ("the address", configuration("secret_key_env = \"K\"").replacing("127.0.0.1:9", with: "u:\(secret)@h")),
            ("the language", "language = \"\(secret)\"\n" + configuration("secret_key_env = \"K\"")),
            ("a value without quotes", "access_key = \(secret)"),
            ("a value without quotes that begins like a word", "access_key = f\(secret)"),
            ("the ASP ID", configuration("secret_key_env = \"K\"").replacing("000170000000000", with: secret)),
            ("an invisible character", configuration("secret_key_env = \"K\"", accessKey: "\(secret)\u{200B}")),
            (
                "a private key in place of its file",
                configuration(
                    "secret_key_env = \"K\"\ncrypto_key_id = \"0123456789abcdef\"\nserver_public_key_file = \"s.pem\"\n"
                        + "client_private_key_file = \"-----BEGIN PRIVATE KEY-----\\n\(secret)\\n\"")
            ),
        ]

        @Test(arguments: 0..<mistakes.count)
        func isNotRepeatedWhereItDoesNotBelong(index: Int) async throws {
            let mistake = Self.mistakes[index]
            let home = try ProgramHome()
            try home.write(TestKeys.serverPublicKey, to: "s.pem")
            let file = try home.write(mistake.configuration, to: "kona.toml")
            for language in ["ko", "en"] {
                for command in [["accounts", "50000000001"], ["profile", "check"], ["doctor"]] {
                    let ending = try await Program(home, options: ["--config", file, "--lang", language])
                        .run(command, environment: ["K": "k"])
                    #expect(!Self.holdsSecret(ending.output + ending.errors), "\(mistake.label) \(command): \(ending)")
                    #expect(ending.status != 0 || command == ["doctor"], "\(mistake.label): \(ending)")
                }
            }
        }

        /// Whether a text holds any part of the secret that would tell it from others.
        private static func holdsSecret(_ text: String) -> Bool {
            let scalars = Array(secret)
            return (0...scalars.count - 6).contains { text.contains(String(scalars[$0..<$0 + 6])) }
        }

        @Test(arguments: [
            [secret], ["--profile", secret, "log"], ["register", secret], ["members", "list", secret],
            ["members", "list", "--output", secret], ["log", "--\(secret)"], ["log", "--secret-key=\(secret)"],
            ["--lang=\(secret)", "log"], ["register", "50000000001", "--consent"], ["theme", "preview", secret],
            ["state", "rekey", "--from-key-file", secret], ["state", "rekey", "--from-key-env", secret],
            ["members", secret], ["register", "50000000001\n오류: \(secret)"],
        ])
        func isNotRepeatedOfTheCommandLine(arguments: [String]) async throws {
            let ending = try await Program(try ProgramHome()).run(arguments)
            #expect(ending.status != 0)
            #expect(!Self.holdsSecret(ending.output + ending.errors), "\(arguments): \(ending)")
        }

        @Test func aLineBreakOnTheCommandLineBeginsNoLine() async throws {
            let ending = try await Program(try ProgramHome()).run(["log", "--output", "x\nkona: forged", "\u{1B}[2J"])
            #expect(ending.status == 64)
            #expect(!ending.errors.split(separator: "\n").contains { $0.hasPrefix("kona: forged") }, "\(ending)")
            #expect(!ending.errors.contains("\u{1B}"))
        }

        @Test func isInNoFileAndNoProcessWhileItIsUsed() async throws {
            let workshop = try await Workshop()
            let file = try SandboxProfile(workshop.sandbox, settleSeconds: 10).write(to: workshop.home)
            let secret = workshop.home.text("secret")
            let text = workshop.home.text("kona.toml")
                .replacing("secret_key_file = \"secret\"", with: "secret_key_command = [\"sh\", \"command\"]")
            try workshop.home.write(text, to: "kona.toml")
            // It shows what it was given, and what of us everybody can see, before it prints the secret.
            try workshop.home.write(
                """
                tr '\\0' '\\n' </proc/$$/environ >seen.environment
                tr '\\0' ' ' </proc/$PPID/cmdline >seen.arguments
                cat /proc/$PPID/limits >seen.limits
                echo "asking \u{1B}[31m" >&2
                cat \(workshop.home.file("secret"))
                """, to: "command")
            let program = Program(workshop.home, options: ["--config", file])
            let ending = try await program.run(
                ["register", "50000000001", "--yes", "--output", "json"], environment: ["PLANTED": secret])
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.errors.contains("asking ␛[31m"), "\(ending)")
            #expect(!(ending.output + ending.errors).contains(secret))
            #expect(!workshop.home.text("seen.arguments").contains(secret))
            #expect(workshop.home.text("seen.arguments").contains("register"))
            let names = workshop.home.text("seen.environment").split(separator: "\n").map { $0.prefix { $0 != "=" } }
            #expect(Set(names).subtracting(["PATH", "HOME", "PWD", "_", "SHLVL", "OLDPWD"]) == [])
            let core = workshop.home.text("seen.limits").split(separator: "\n").first { $0.contains("core file size") }
            #expect(core?.split(separator: " ").suffix(3).first == "0", "\(core ?? "")")
            for path in try Self.files(of: workshop.home) where !["secret", "sandbox.json"].contains(path) {
                let bytes = try Data(contentsOf: URL(filePath: workshop.home.file(path)))
                let isConnection = bytes.range(of: Data("clientPrivateKey".utf8)) != nil
                #expect(isConnection || bytes.range(of: Data(secret.utf8)) == nil, "\(path)")
            }
        }

        private static func files(of home: ProgramHome) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: home.path).filter { path in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: home.file(path), isDirectory: &isFolder)
                return exists && !isFolder.boolValue
            }
        }

        @Test func leavesNoCore() async throws {
            let workshop = try await Workshop()
            let limits = try String(
                contentsOfFile: "/proc/\(workshop.sandbox.running.process.identifier)/limits", encoding: .utf8)
            let core = try #require(limits.split(separator: "\n").first { $0.contains("core file size") })
            #expect(core.split(separator: " ").suffix(3).prefix(2) == ["0", "0"], "\(core)")
        }

        /// What can be attached to belongs to its user in `/proc`; what cannot, to the superuser.
        @Test func memoryIsNotReadByOthersOfTheSameUser() async throws {
            let home = try ProgramHome()
            let user: UInt32 = geteuid() == 0 ? 65_534 : geteuid()
            let program = try BuiltProgram.path()
            // As somebody who is not the superuser, to whom everything would belong anyway.
            let (tool, words) =
                geteuid() == 0
                ? ("setpriv", ["--reuid=\(user)", "--regid=\(user)", "--clear-groups"]) : ("env", [])
            guard try await ToolRun.run(tool, words + [program, "--version"], in: home).status == 0 else { return }
            chown(home.path, user, user)
            let running = try ToolRun.Running(tool, words + [program, "sandbox", "--port", "0"], in: home)
            let folder = "/proc/\(running.process.identifier)"
            try await Patience.wait(
                for: {
                    // The kernel hands the files over when the program says so, before it does anything else.
                    let words = try? String(contentsOfFile: "\(folder)/cmdline", encoding: .utf8)
                    let isStarted = words?.hasPrefix("\(program)\0sandbox") ?? false
                    let memory = try? FileManager.default.attributesOfItem(atPath: "\(folder)/mem")
                    return isStarted && memory?[.ownerAccountID] as? Int == 0 ? true : nil
                }, otherwise: { "the memory belongs to the user" })
            #expect(try await ToolRun.run(tool, words + ["cat", "\(folder)/environ"], in: home).status != 0)
            running.process.send(SIGTERM)
            _ = try await running.ending()
        }

        @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
        func aSignalEndsTheCommandForItWithItsChildren(signal: Int32) async throws {
            let home = try ProgramHome()
            let file = try home.write(
                Self.configuration("secret_key_command = [\"sh\", \"command\"]"), to: "kona.toml")
            let pipe = home.file("held")
            #expect(mkfifo(pipe, 0o600) == 0)
            let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            defer { close(reader) }
            try home.write(
                "exec 3>\(pipe)\nsleep 600 &\necho started >\(home.file("started"))\nsleep 600\n", to: "command")
            for command in [["accounts", "50000000001"], ["profile", "check"]] {
                unlink(home.file("started"))
                let running = try Program(home, options: ["--config", file]).start(command)
                try await Patience.wait(
                    for: { home.text("started").isEmpty ? nil : true }, otherwise: { "the command does not start" })
                running.process.send(signal)
                let ending = try await running.ending()
                #expect(ending.status == 128 + signal, "\(command): \(ending)")
                // Whoever lives holds the pipe's end.
                var entry = pollfd(fd: reader, events: 0, revents: 0)
                #expect(poll(&entry, 1, 60_000) == 1)
                #expect(Int32(entry.revents) & Int32(POLLHUP) != 0)
            }
        }
    }
}
