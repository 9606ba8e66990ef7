import MemberDesk
import TestSupport
import Testing

struct ConfigurationRulesTests {
    struct Rule: CustomTestStringConvertible {
        let label: String
        let marked: String
        let reason: ConfigurationError.Reason
        let message: String

        init(_ label: String, _ marked: String, _ reason: ConfigurationError.Reason, _ message: String) {
            self.label = label
            self.marked = marked
            self.reason = reason
            self.message = message
        }

        /// A profile in which keys are replaced, or left out for an empty line.
        init(
            _ label: String, profile lines: [String: String], name: String = "uat", more: String = "",
            _ reason: ConfigurationError.Reason, _ message: String
        ) {
            let base = [
                "environment": "environment = \"uat\"", "base_url": "base_url = \"https://uat.example.com/open-api\"",
                "asp_id": "asp_id = \"000170000000000\"", "access_key": "access_key = \"abc\"",
                "secret_key_env": "secret_key_env = \"SECRET\"",
            ]
            let table = base.merging(lines) { $1 }.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
            self.init(label, "[profiles.\(name)]\n\(table)\n\(more)", reason, message)
        }

        var testDescription: String { label }
    }

    static let generalRules = [
        Rule("language", "▸language = \"fr\"", .invalidValue, "must be one of ko, en, auto"),
        Rule("ambiguous width", "▸ambiguous_width = 3", .invalidValue, "must be 1 or 2"),
        Rule("curtain", "▸curtain_minutes = 481", .invalidValue, "must be a number from 0 to 480"),
        Rule("refusals", "▸batch_refusals = 0", .invalidValue, "must be a number from 1 to 10000"),
        Rule("agent", "▸agent = \"\"", .invalidValue, "must not be empty"),
        Rule("theme", "▸theme = \"\"", .invalidValue, "must not be empty"),
        Rule("masking", "[masking]\n▸mobile = \"lost\"", .invalidValue, "did you mean last?"),
        Rule("a key that is true", "[keys]\n▸\"a.b\" = true", .invalidValue, "or false to unbind"),
        Rule("a key that is a number", "[keys]\n▸\"a.b\" = 7", .invalidValue, "expected a key, a list of keys"),
        Rule("a key that is empty", "[keys]\n▸\"a.b\" = [\"\"]", .invalidValue, "use false"),
        Rule("default profile", "▸default_profile = \"uat\"", .noSuchProfile, "there is no profile uat"),
        Rule("an unknown key of the file", "▸colour = 1", .unknownKey, "unknown key"),
        Rule("an unknown key of the masking", "[masking]\n▸names = \"first\"", .unknownKey, "did you mean name?"),
    ]

    static let profileRules = [
        Rule("capital letters in a name", profile: [:], name: "▸UAT", .invalidValue, "a to z, 0 to 9 and hyphens"),
        Rule("an underscore in a name", profile: [:], name: "▸u_at", .invalidValue, "a to z, 0 to 9 and hyphens"),
        Rule("a path for a name", profile: [:], name: "▸\"../a\"", .invalidValue, "a to z, 0 to 9 and hyphens"),
        Rule("an empty name", profile: [:], name: "▸\"\"", .invalidValue, "a to z, 0 to 9 and hyphens"),
        Rule("a name of ours", profile: [:], name: "▸sandbox-2", .invalidValue, "begin with sandbox"),
        Rule("no environment", profile: ["environment": ""], name: "▸uat", .missingKey, "lacks the key environment"),
        Rule("no base URL", profile: ["base_url": ""], name: "▸uat", .missingKey, "lacks the key base_url"),
        Rule("no ASP ID", profile: ["asp_id": ""], name: "▸uat", .missingKey, "lacks the key asp_id"),
        Rule("no access key", profile: ["access_key": ""], name: "▸uat", .missingKey, "lacks the key access_key"),
        Rule(
            "another environment", profile: ["environment": "▸environment = \"test\""], .invalidValue, "must be one of"),
        Rule(
            "no address", profile: ["base_url": "▸base_url = \"uat.example.com\""], .invalidValue, "begins with https"),
        Rule("plain http", profile: ["base_url": "▸base_url = \"http://uat.example.com\""], .conflict, "use https"),
        Rule(
            "the sandbox elsewhere", profile: ["environment": "▸environment = \"sandbox\""], .conflict,
            "environment sandbox means sandbox.konaplate.com or this machine, not uat.example.com"),
        Rule(
            "another environment at the sandbox",
            profile: [
                "base_url": "base_url = \"https://SANDBOX.konaplate.com\"", "environment": "▸environment = \"si\"",
            ],
            .conflict, "set environment = \"sandbox\""),
        Rule("14 digits", profile: ["asp_id": "▸asp_id = \"00017000000000\""], .invalidValue, "15 digits"),
        Rule("letters in an ASP ID", profile: ["asp_id": "▸asp_id = \"00017000000000a\""], .invalidValue, "15 digits"),
        Rule("an ASP ID as a number", profile: ["asp_id": "▸asp_id = 170000000000"], .wrongType, "expected a string"),
        Rule(
            "a space in the access key", profile: ["access_key": "▸access_key = \"a b\""], .invalidValue, "plain ASCII"),
        Rule("no secret", profile: ["secret_key_env": ""], name: "▸uat", .conflict, "exactly one of secret_key_file"),
        Rule(
            "two secrets", profile: ["secret_key_file": "secret_key_file = \"a\""], name: "▸uat", .conflict,
            "exactly one of secret_key_file, secret_key_env and secret_key_command"),
        Rule(
            "an empty command", profile: ["secret_key_env": "▸secret_key_command = []"], .invalidValue,
            "begins with the program"),
        Rule(
            "an empty path", profile: ["secret_key_env": "▸secret_key_file = \"\""], .invalidValue, "must not be empty"),
        Rule(
            "a crypto key without keys", profile: ["crypto_key_id": "▸crypto_key_id = \"a\""], .conflict,
            "crypto_key_id needs server_public_key_file"),
        Rule(
            "a TLS certificate without key", profile: ["tls": "▸tls_client_certificate_file = \"a\""], .conflict,
            "tls_client_certificate_file needs tls_client_key_file"),
        Rule(
            "a TLS key without certificate", profile: ["tls": "▸tls_client_key_file = \"a\""], .conflict,
            "tls_client_key_file needs tls_client_certificate_file"),
        Rule("a time zone", profile: ["time_zone": "▸time_zone = \"kst\""], .invalidValue, "must be one of KST, UTC"),
        Rule("no time", profile: ["timeout": "▸timeout_seconds = 0"], .invalidValue, "more than 0 and at most 600"),
        Rule("too much time", profile: ["timeout": "▸timeout_seconds = 600.1"], .invalidValue, "at most 600"),
        Rule("time that is no number", profile: ["timeout": "▸timeout_seconds = nan"], .invalidValue, "at most 600"),
        Rule("settling before", profile: ["settle": "▸settle_seconds = -1"], .invalidValue, "more than 0"),
        Rule(
            "settling before an exchange can end", profile: ["settle": "▸settle_seconds = 9"], .conflict,
            "at least timeout_seconds"),
        Rule(
            "a consent in no form", profile: ["consent": "▸consent_pattern = \"[\""], .invalidValue,
            "regular expression"),
        Rule("hours of no day", profile: ["hours": "▸office_hours = \"18-09\""], .invalidValue, "09-18"),
        Rule(
            "production without its state", profile: ["environment": "environment = \"production\""], name: "▸uat",
            .missingKey,
            "set state_folder"),
        Rule(
            "production with a moving state",
            profile: ["environment": "environment = \"production\"", "state": "▸state_folder = \"~/state\""],
            .invalidValue, "begin it with /"),
        Rule(
            "a code of another form", profile: ["codes": "unknown_codes = [\"002_013\", ▸\"2013\"]"], .invalidValue,
            "has the form 002_013"),
        Rule(
            "a response code of another form", profile: [:],
            more: "[profiles.uat.response_codes]\n▸already_registered = \"002-022\"", .invalidValue, "has the form"),
        Rule("a proxy by TLS", profile: ["proxy": "▸proxy = \"https://p:1\""], .invalidValue, "http://host:port"),
        Rule("an empty anchor", profile: ["anchor": "▸audit_anchor = \"\""], .invalidValue, "must not be empty"),
    ]

    @Test("refuses", arguments: generalRules + profileRules)
    func refuses(_ rule: Rule) throws {
        let marked = MarkedText(rule.marked)
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration(text: marked.text, file: "c.toml")
        }
        #expect(error.reason == rule.reason, "\(error)")
        #expect(error.line == marked.line)
        #expect(error.column == marked.column)
        #expect(error.message.contains(rule.message), "\(error)")
    }

    @Test func oneEndpointInTwoProfilesNamesBothLines() throws {
        let table = "environment = \"uat\"\nasp_id = \"000170000000000\"\naccess_key = \"a\"\nsecret_key_env = \"S\"\n"
        let text = """
            [profiles.b]
            \(table)base_url = "https://uat.example.com/open-api"
            [profiles.a]
            \(table)base_url = "https://UAT.example.com:443/open-api/"
            """
        let error = try #require(throws: ConfigurationError.self) { try Configuration(text: text, file: "c.toml") }
        #expect(error.reason == .conflict)
        #expect(error.line == 7)
        #expect(error.keyPath == "profiles.a")
        #expect(error.message.hasPrefix("the same base_url and asp_id as profiles.b on line 1"))
    }

    @Test func namesOfThisMachineAreOneEndpoint() throws {
        func table(_ name: String, _ host: String) -> String {
            """
            [profiles.\(name)]
            environment = "sandbox"
            base_url = "http://\(host):8080/open-api"
            asp_id = "000170000000000"
            access_key = "a"
            secret_key_env = "S"

            """
        }
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration(text: table("b", "127.0.0.1") + table("a", "localhost"), file: "c.toml")
        }
        #expect(error.keyPath == "profiles.a")
        #expect(error.message.hasPrefix("the same base_url and asp_id as profiles.b"))
    }

    @Test(
        "guards as carefully as what may stand there",
        arguments: [
            ("sandbox", "https://sandbox.konaplate.com/open-api", GuardLevel.practice),
            // A tunnel could end there.
            ("sandbox", "http://localhost:1/open-api", .trial), ("uat", "https://uat.example.com", .trial),
            ("si", "https://si.example.com", .trial), ("production", "https://api.example.com", .production),
        ])
    func guards(environment: String, url: String, level: GuardLevel) throws {
        let text = """
            [profiles.p1]
            environment = "\(environment)"
            base_url = "\(url)"
            asp_id = "000170000000000"
            access_key = "a"
            secret_key_env = "S"
            state_folder = "/var/lib/kona"
            """
        #expect(try Configuration(text: text, file: "c.toml").profiles["p1"]?.guardLevel == level)
    }

    @Test(
        "allows",
        arguments: [
            ("sandbox", "https://sandbox.konaplate.com/open-api"), ("sandbox", "http://localhost:1/open-api"),
            ("uat", "http://127.0.0.1:1"), ("si", "https://si.example.com"), ("production", "https://api.example.com"),
        ])
    func allows(environment: String, url: String) throws {
        let text = """
            [profiles.p1]
            environment = "\(environment)"
            base_url = "\(url)"
            asp_id = "000170000000000"
            access_key = "a"
            secret_key_env = "S"
            state_folder = "/var/lib/kona"
            """
        #expect(try Configuration(text: text, file: "c.toml").profiles["p1"]?.environment.rawValue == environment)
    }
}
