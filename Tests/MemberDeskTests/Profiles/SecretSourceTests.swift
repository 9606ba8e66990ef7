import Glibc
import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct SecretSourceTests {
    private static let place = TextPlace(file: "c.toml", line: 3, column: 1, keyPath: "profiles.a.key")
    private static let shell = ["PATH": "/usr/bin:/bin", "INNER": "from the environment"]

    @Test(
        "takes away what is around the key, whatever the source",
        arguments: [
            ("abc", "abc"), ("abc\n", "abc"), ("abc\r\n", "abc"), ("abc\n\n", "abc"), (" abc ", "abc"),
            ("abc\r", "abc"),
            ("\u{FEFF}abc\r\n", "abc"), ("\n\t abc\t\n \r\n", "abc"), ("a b=c", "a b=c"), ("\u{FEFF}\n abc", "abc"),
            ("비밀", "비밀"),
        ])
    func margins(text: String, secret: String) throws {
        try withTemporaryFolder { folder in
            for source in try Self.sources(of: text, in: folder) {
                #expect(try source.resolve(environment: Self.shell.merging(["K": text]) { $1 }) == Secret(secret))
            }
        }
    }

    @Test(
        "names a character inside that nobody sees, whatever the source",
        arguments: [
            ("tell\u{200B}tale", "U+200B ZERO WIDTH SPACE"), ("telltale\u{A0}", "U+00A0 NO-BREAK SPACE"),
            ("tell\ttale", "U+0009 CHARACTER TABULATION"), ("tell\u{1B}[0mtale", "U+001B ESCAPE"),
            ("\u{FEFF}\u{FEFF}telltale", "U+FEFF ZERO WIDTH NO-BREAK SPACE"), ("telltale\u{202E}", "U+202E"),
            ("tell\u{3164}tale", "U+3164 HANGUL FILLER"), ("tell\u{2028}tale", "U+2028 LINE SEPARATOR"),
            ("tell\u{AD}tale", "U+00AD SOFT HYPHEN"), ("tell\rtale", "U+000D CARRIAGE RETURN"),
            ("tell\u{3000}tale", "U+3000 IDEOGRAPHIC SPACE"), ("tell\u{FFFD}tale", "U+FFFD REPLACEMENT CHARACTER"),
        ])
    func invisibleCharacters(text: String, name: String) throws {
        try withTemporaryFolder { folder in
            for source in try Self.sources(of: text, in: folder) {
                let error = try #require(throws: ConfigurationError.self) {
                    try source.resolve(environment: Self.shell.merging(["K": text]) { $1 }, at: Self.place)
                }
                #expect(error.reason == .secretUnavailable)
                #expect(error.message.contains(name), "\(error)")
                #expect(error.place == Self.place)
                #expect(!error.description.contains("tale"))
            }
        }
    }

    @Test(arguments: [("a\0b", "U+0000 NULL"), ("a\nb", "U+000A LINE FEED")])
    func invisibleCharactersOfAFile(text: String, name: String) throws {
        try withTemporaryFolder { folder in
            let path = try folder.write(text, to: "key")
            let error = try #require(throws: ConfigurationError.self) {
                try SecretSource.file(path: path).resolve(environment: [:])
            }
            #expect(error.message.contains("the file \(path) has the character \(name)"), "\(error)")
        }
    }

    private static func sources(of text: String, in folder: TemporaryFolder) throws -> [SecretSource] {
        let path = try folder.write(text, to: "key")
        return [.file(path: path), .environment(name: "K"), .command(["cat", path]), .value(Secret(text))]
    }

    @Test func readsAVariable() throws {
        #expect(try SecretSource.environment(name: "K").resolve(environment: ["K": "v"]) == Secret("v"))
    }

    @Test(
        "takes the first line that a command prints",
        arguments: [
            (["printf", "one\\ntwo\\n"], "one"), (["printf", "one"], "one"), (["printf", "one\\r\\ntwo"], "one"),
            (["printf", "\\n \\none\\ntwo"], "one"),
            (["printf", "%s", "$HOME; 'x'"], "$HOME; 'x'"),
        ])
    func command(arguments: [String], secret: String) throws {
        #expect(try SecretSource.command(arguments).resolve(environment: Self.shell) == Secret(secret))
    }

    @Test(
        "says why there is no secret, and nothing of what was printed",
        arguments: [
            (SecretSource.environment(name: "K"), "the environment has no variable of the name that stands here"),
            (.value(Secret("")), "the secret key is empty"),
            (.command(["/bin/sh", "-c", "echo tell-tale; exit 3"]), "the command /bin/sh failed with exit status 3"),
            (.command(["/bin/sh", "-c", "echo tell-tale; kill -9 $$"]), "the command /bin/sh was ended by a signal"),
            (.command(["/bin/sh", "-c", "echo"]), "the secret key is empty"),
            (.command(["yes", "tell-tale"]), "the command yes printed more than 64 KiB"),
            (.command(["no-such-program-here"]), "the program that is named here cannot be started"),
            (.command([]), "has no name"),
        ])
    func failures(source: SecretSource, message: String) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try source.resolve(environment: Self.shell, at: Self.place)
        }
        #expect(error.reason == .secretUnavailable)
        #expect(error.message.contains(message), "\(error)")
        #expect(error.place == Self.place)
        #expect(!error.description.contains("tell-tale"))
    }

    @Test(arguments: ["sleep 600", "exec >&-; sleep 600"])
    func aProgramThatNobodyCanAnswerHasALimitedTime(script: String) throws {
        var command = SecretCommand(arguments: ["/bin/sh", "-c", script], terminal: nil)
        command.patience = .zero
        let error = try #require(throws: ConfigurationError.self) {
            try command.run(environment: Self.shell, at: Self.place)
        }
        #expect(error.message == "the command /bin/sh did not end within 0 seconds")
    }

    @Test func aProgramGetsOnlyTheVariablesThatAreNamed() throws {
        let environment = Self.shell.merging(["HOME": "/h", "OTHER": "o", "KONA_SECRET": "s"]) { $1 }
        let print = ["/bin/sh", "-c", "env | sed 's/=.*//' | grep -v '^_$' | grep -v '^PWD$' | sort | tr '\\n' ' '"]
        #expect(try SecretSource.command(print).resolve(environment: environment) == Secret("HOME PATH"))
        let named = SecretSource.command(print, variables: ["INNER", "MISSING"])
        #expect(try named.resolve(environment: environment) == Secret("HOME INNER PATH"))
    }

    @Test func whatItStartedEndsWithItWhenItEndsByItself() throws {
        try withTemporaryFolder { (folder: TemporaryFolder) throws in
            let held = "\(folder.path)/held"
            #expect(mkfifo(held, 0o600) == 0)
            let reader = open(held, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            defer { close(reader) }
            let script = "exec 3> '\(held)'; sleep 600 & echo key"
            let command = SecretCommand(arguments: ["/bin/sh", "-c", script], terminal: nil)
            #expect(try command.run(environment: Self.shell, at: nil) == Secret("key"))
            var entry = pollfd(fd: reader, events: 0, revents: 0)
            #expect(poll(&entry, 1, 60_000) == 1)
            #expect(Int32(entry.revents) & Int32(POLLHUP) != 0)
        }
    }

    @Test func nobodyWaitsForItAnyMore() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let running = Task { @concurrent in
            start.finish()
            return try SecretCommand(arguments: ["sleep", "600"], terminal: nil).run(environment: Self.shell, at: nil)
        }
        for await _ in started {}
        running.cancel()
        let error = try await #require(throws: ConfigurationError.self) { try await running.value }
        #expect(error.fault == .secret(.command("sleep", .cancelled)))
    }

    @Test func itsChildrenEndWithIt() throws {
        try withTemporaryFolder { folder in
            let held = "\(folder.path)/held"
            #expect(mkfifo(held, 0o600) == 0)
            let reader = open(held, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            defer { close(reader) }
            // Whoever lives holds the pipe's end.
            let script = "exec 3> '\(held)'; sleep 600 & yes"
            let command = SecretCommand(arguments: ["/bin/sh", "-c", script], terminal: nil)
            #expect(throws: ConfigurationError.self) { try command.run(environment: Self.shell, at: nil) }
            var entry = pollfd(fd: reader, events: 0, revents: 0)
            #expect(poll(&entry, 1, 60_000) == 1)
            #expect(Int32(entry.revents) & Int32(POLLHUP) != 0)
        }
    }

    @Test func aProgramGetsNothingOfOurStandardInput() throws {
        let command = ["/bin/sh", "-c", "readlink /proc/self/fd/0"]
        #expect(try SecretSource.command(command).resolve(environment: Self.shell) == Secret("/dev/null"))
    }

    @Test func inlinePEMMaySpellItsLineEnds() throws {
        let source = PEMSource.inline(Secret(#"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"#))
        let expected = Secret("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----")
        #expect(try source.resolve(.privateKey) == expected)
        #expect(throws: ConfigurationError.self) { try PEMSource.inline(Secret("AA==")).resolve(.shared) }
    }
}
