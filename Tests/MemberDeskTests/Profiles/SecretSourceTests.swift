import Konaplate
import MemberDesk
import StrictText
import Testing

struct SecretSourceTests {
    private static let place = TextPlace(file: "c.toml", line: 3, column: 1, keyPath: "profiles.a.key")
    private static let shell = ["PATH": "/usr/bin:/bin", "INNER": "from the environment"]

    @Test(
        "trims one line end of a file",
        arguments: [
            ("abc", "abc"), ("abc\n", "abc"), ("abc\r\n", "abc"), ("abc\n\n", "abc\n"), (" abc ", " abc "),
        ])
    func file(text: String, secret: String) throws {
        try withTemporaryFolder { folder in
            let path = try folder.write(text, to: "key")
            #expect(try SecretSource.file(path: path).resolve(environment: [:]) == Secret(secret))
        }
    }

    @Test func readsAVariable() throws {
        #expect(try SecretSource.environment(name: "K").resolve(environment: ["K": "v"]) == Secret("v"))
    }

    @Test(
        "takes the first line that a command prints",
        arguments: [
            (["printf", "one\\ntwo\\n"], "one"), (["printf", "one"], "one"), (["printf", "one\\r\\ntwo"], "one"),
            (["/bin/sh", "-c", "echo \"$INNER\""], "from the environment"),
            (["printf", "%s", "$HOME; 'x'"], "$HOME; 'x'"),
        ])
    func command(arguments: [String], secret: String) throws {
        #expect(try SecretSource.command(arguments).resolve(environment: Self.shell) == Secret(secret))
    }

    @Test(
        "says why there is no secret, and nothing of what was printed",
        arguments: [
            (SecretSource.environment(name: "K"), "the environment has no variable K"),
            (.value(Secret("")), "the secret key is empty"),
            (.command(["/bin/sh", "-c", "echo tell-tale; exit 3"]), "the command /bin/sh failed with exit status 3"),
            (.command(["/bin/sh", "-c", "echo tell-tale; kill -9 $$"]), "the command /bin/sh was ended by a signal"),
            (.command(["/bin/sh", "-c", "echo"]), "the secret key is empty"),
            (.command(["yes", "tell-tale"]), "the command yes printed more than 64 KiB"),
            (.command(["no-such-program-here"]), "the command no-such-program-here cannot be started"),
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

    @Test func inlinePEMMaySpellItsLineEnds() throws {
        let source = PEMSource.inline(Secret(#"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"#))
        let expected = Secret("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----")
        #expect(try source.resolve(.privateKey) == expected)
        #expect(throws: ConfigurationError.self) { try PEMSource.inline(Secret("AA==")).resolve(.shared) }
    }
}
