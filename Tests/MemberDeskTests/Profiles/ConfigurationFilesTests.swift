import Konaplate
import MemberDesk
import Testing

struct ConfigurationFilesTests {
    private static let profile = """
        default_profile = "uat"
        [profiles.uat]
        environment = "uat"
        base_url = "https://uat.example.com/open-api"
        asp_id = "000170000000000"
        access_key = "abc"
        secret_key_file = "uat.secret"
        crypto_key_id = "01234567"
        server_public_key_file = "server.pem"
        client_private_key_file = "client.pem"
        """
    private static let pem = "-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----\n"

    @Test func readsKeysBesideTheFile() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write(Self.profile, to: "config.toml")
            try folder.write("s3cret\n", to: "uat.secret")
            try folder.write(Self.pem, to: "server.pem", mode: 0o644)
            try folder.write(Self.pem, to: "client.pem")
            let keys = try Configuration(contentsOf: file).profile().resolveKeys(environment: [:])
            #expect(keys.secretKey == Secret("s3cret"))
            #expect(keys.serverPublicKey == Secret(Self.pem))
            #expect(keys.clientPrivateKey == Secret(Self.pem))
            #expect(keys.tlsClientKey == nil)
        }
    }

    @Test(
        "reads keys of the home folder",
        arguments: [("config.toml", "/h", "/h/uat.secret"), ("/etc/k/config.toml", "/h", "/h/uat.secret")])
    func home(file: String, home: String, path: String) throws {
        let text = Self.profile.replacing("uat.secret", with: "~/uat.secret")
        #expect(
            try Configuration(text: text, file: file, home: home).profile().secretKey == .file(path: path))
        let error = try #require(throws: ConfigurationError.self) { try Configuration(text: text, file: file) }
        #expect(error.message.contains("HOME"))
    }

    @Test(
        "starts relative paths at the file's folder, or where the program does",
        arguments: [
            ("/etc/k/config.toml", "/etc/k/uat.secret"), ("config.toml", "uat.secret"), ("-", "uat.secret"),
            ("/dev/fd/63", "uat.secret"), ("/dev/stdin", "uat.secret"),
        ])
    func relativePaths(file: String, path: String) throws {
        #expect(try Configuration(text: Self.profile, file: file).profile().secretKey == .file(path: path))
    }

    @Test("refuses a file that others can open", arguments: ["config.toml", "uat.secret", "client.pem"])
    func permissions(name: String) throws {
        try withTemporaryFolder { folder in
            func mode(_ file: String) -> UInt32 { file == name ? 0o640 : 0o600 }
            let file = try folder.write(Self.profile, to: "config.toml", mode: mode("config.toml"))
            try folder.write("s3cret", to: "uat.secret", mode: mode("uat.secret"))
            try folder.write(Self.pem, to: "server.pem")
            try folder.write(Self.pem, to: "client.pem", mode: mode("client.pem"))
            let error = try #require(throws: ConfigurationError.self) {
                try Configuration(contentsOf: file).profile().resolveKeys(environment: [:])
            }
            #expect(error.reason == .unsafePermissions)
            #expect(error.message.hasSuffix("chmod 600 \(folder.path)/\(name)"))
            #expect(error.file == (name == "config.toml" ? nil : file))
        }
    }

    @Test func aFileWithoutCredentialsMayBeShared() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write("theme = \"night\"", to: "config.toml", mode: 0o644)
            #expect(try Configuration(contentsOf: file).theme == .named("night"))
        }
    }

    @Test func theCommandThatMendsQuotesThePath() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write(Self.profile, to: "it's mine.toml", mode: 0o604)
            let error = try #require(throws: ConfigurationError.self) { try Configuration(contentsOf: file) }
            #expect(error.message.hasSuffix(#"chmod 600 '\#(folder.path)/it'\''s mine.toml'"#))
        }
    }

    @Test func aMissingKeyFileNamesItsPlaceAndNotWhatMayBeAKey() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write(Self.profile, to: "config.toml")
            let profile = try Configuration(contentsOf: file).profile()
            let error = try #require(throws: ConfigurationError.self) { try profile.resolveKeys(environment: [:]) }
            #expect(error.reason == .missingFile)
            let expected =
                "\(file):7:1: profiles.uat.secret_key_file: the file that is named here does not exist"
            #expect(error.description == expected)
        }
    }

    @Test func aKeyFileThatIsAFolderNamesPathAndPlace() throws {
        try withTemporaryFolder { folder in
            let text = Self.profile.replacing("\"uat.secret\"", with: "\".\"")
            let profile = try Configuration(contentsOf: try folder.write(text, to: "config.toml")).profile()
            let error = try #require(throws: ConfigurationError.self) { try profile.resolveKeys(environment: [:]) }
            #expect(error.reason == .unreadableFile)
            #expect(error.line == 7)
            #expect(error.message.contains("is a directory") || error.message.contains("Is a directory"))
        }
    }

    @Test func aKeyFileThatIsNoPEMNamesPathAndPlace() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write(Self.profile, to: "config.toml")
            try folder.write("s3cret", to: "uat.secret")
            try folder.write("nothing", to: "server.pem")
            let profile = try Configuration(contentsOf: file).profile()
            let error = try #require(throws: ConfigurationError.self) { try profile.resolveKeys(environment: [:]) }
            #expect(error.keyPath == "profiles.uat.server_public_key_file")
            #expect(error.message == "\(folder.path)/server.pem is no PEM: it has no -----BEGIN line")
        }
    }

    @Test func aNamedFileMustBeThereAndTheDefaultOneNeedNot() throws {
        try withTemporaryFolder { folder in
            let environment = ["XDG_CONFIG_HOME": folder.path]
            let standard = ConfigurationLocations(environment: environment)
            #expect(try Configuration.load(from: standard) == nil)
            let named = ConfigurationLocations(environment: environment, configurationFile: "\(folder.path)/c.toml")
            let error = try #require(throws: ConfigurationError.self) { try Configuration.load(from: named) }
            #expect(error.reason == .missingFile)
            try folder.write("ascii = true", to: "c.toml")
            #expect(try Configuration.load(from: named)?.ascii == true)
        }
    }
}
