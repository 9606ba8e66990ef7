import Konaplate
import MemberDesk
import StrictText
import Testing

struct ConfigurationTests {
    static let complete = """
        default_profile = "uat"
        theme = "themes/night.toml"
        language = "ko"
        agent = "cs.kim"
        ascii = true
        ambiguous_width = 2
        mouse = true
        plain = true
        curtain_minutes = 0
        batch_refusals = 7

        [keys]
        "member.register" = ["<f7>", "r"]
        "app.quit" = "q"
        "app.help" = false

        [masking]
        name = "first"
        mobile = "last"
        account = "all"

        [profiles.uat]
        environment = "uat"
        base_url = "https://uat.example.com/open-api/"
        asp_id = "000170000000000"
        access_key = "abc-123"
        secret_key_file = "uat.secret"
        crypto_key_id = "0123456789abcdef"
        server_public_key_file = "server.pem"
        client_private_key_file = "/keys/client.pem"
        time_zone = "UTC"
        timeout_seconds = 7.5
        settle_seconds = 60
        unknown_codes = ["002_001"]
        require_consent = true
        proxy = "http://proxy.example.com:3128"
        tls_ca_file = "ca.pem"
        tls_client_certificate_file = "tls.pem"
        tls_client_key_file = "tls.key"
        audit_anchor = "syslog"

        [profiles.uat.response_codes]
        account_not_registered = "002_031"

        [profiles.local]
        environment = "sandbox"
        base_url = "http://127.0.0.1:8080/open-api"
        asp_id = "000170000000000"
        access_key = "abc"
        secret_key_command = ["pass", "show", "kona/local"]

        [profiles.live]
        environment = "production"
        base_url = "https://api.example.com/open-api"
        asp_id = "000170000000001"
        access_key = "abc"
        secret_key_env = "KONA_SECRET"
        audit_anchor = "anchor.log"
        state_folder = "/var/lib/kona"
        """

    @Test func readsEveryKey() throws {
        let configuration = try Configuration(text: Self.complete, file: "/etc/kona/config.toml")
        #expect(configuration.defaultProfile == "uat")
        #expect(configuration.theme == .file(path: "/etc/kona/themes/night.toml"))
        #expect(configuration.language == .ko)
        #expect(configuration.agent == "cs.kim")
        #expect(configuration.ascii)
        #expect(configuration.ambiguousWidth == 2)
        #expect(configuration.mouse && configuration.plain)
        #expect((configuration.curtainMinutes, configuration.batchRefusals) == (0, 7))
        #expect(configuration.masking == MaskingPolicy(name: .first, mobile: .last, account: .all))
        #expect(
            configuration.keys.mapValues(\.keys) == [
                "member.register": ["<f7>", "r"], "app.quit": ["q"], "app.help": [],
            ])
        let place = TextPlace(
            file: "/etc/kona/config.toml", line: 14, column: 1, keyPath: "keys.\"app.quit\"")
        #expect(configuration.keys["app.quit"]?.place == place)
        #expect(Set(configuration.profiles.keys) == ["uat", "local", "live"])
    }

    @Test func readsEveryKeyOfAProfile() throws {
        let profile = try Configuration(text: Self.complete, file: "/etc/kona/config.toml").profile()
        #expect(profile.name == "uat")
        #expect(profile.environment == .uat)
        #expect(profile.baseURL.description == "https://uat.example.com/open-api")
        #expect(profile.aspID == "000170000000000")
        #expect(profile.accessKey == Secret("abc-123"))
        #expect(profile.secretKey == .file(path: "/etc/kona/uat.secret"))
        #expect(profile.cryptoKeyID == "0123456789abcdef")
        #expect(profile.serverPublicKey == .file(path: "/etc/kona/server.pem"))
        #expect(profile.clientPrivateKey == .file(path: "/keys/client.pem"))
        #expect(profile.timeZone == .utc)
        #expect(profile.timeout == .milliseconds(7500))
        #expect(profile.settle == .seconds(60))
        #expect(profile.unknownCodes == ["002_001"])
        #expect(profile.consent.isRequired)
        #expect(profile.proxy?.port == 3128)
        #expect(profile.tlsCA == .file(path: "/etc/kona/ca.pem"))
        #expect(profile.tlsClientCertificate == .file(path: "/etc/kona/tls.pem"))
        #expect(profile.tlsClientKey == .file(path: "/etc/kona/tls.key"))
        #expect(profile.auditAnchor == .syslog)
        #expect(profile.responseCodes == ProfileResponseCodes(accountNotRegistered: "002_031"))
    }

    @Test func fillsInTheDefaults() throws {
        let configuration = try Configuration(text: Self.complete, file: "config.toml")
        let profile = try configuration.profile(named: "local")
        #expect(profile.secretKey == .command(["pass", "show", "kona/local"]))
        #expect(profile.timeZone == .kst)
        #expect(profile.timeout == .seconds(10))
        #expect(profile.settle == .seconds(30))
        #expect(profile.unknownCodes == ["002_013", "002_018"])
        // A loopback address may lead to anything, so what stands as a consent has to look like one.
        #expect(profile.consent == ConsentRules(pattern: ConsentRules.defaultPattern))
        #expect(profile.responseCodes.accountNotRegistered == "002_021")
        #expect(profile.responseCodes.alreadyRegistered == "002_022")
        #expect(profile.auditAnchor == nil)
        #expect(profile.serverPublicKey == nil)
        let live = try configuration.profile(named: "live")
        #expect(live.consent == ConsentRules(isRequired: true, pattern: ConsentRules.defaultPattern))
        #expect(live.stateFolder == "/var/lib/kona")
        #expect(live.secretKey == .environment(name: "KONA_SECRET"))
        #expect(live.auditAnchor == .file(path: "anchor.log"))
        let empty = try Configuration(text: "", file: "config.toml")
        #expect(empty.theme == .named("default"))
        #expect(empty.language == .auto)
        #expect(empty.ambiguousWidth == 1)
        #expect((empty.curtainMinutes, empty.batchRefusals) == (5, 5))
        #expect(empty.masking == MaskingPolicy(name: .middle, mobile: .middle, account: .last3))
        #expect(!empty.plain)
        #expect(!empty.ascii && !empty.mouse && empty.agent == nil && empty.keys.isEmpty && empty.profiles.isEmpty)
    }

    @Test(
        "names no profile",
        arguments: [
            (nil, "", "no profile is chosen"), ("x", "", "there is no profile x; the file has none"),
            ("lokal", complete, "there is no profile lokal; did you mean local?"),
            ("other", complete, "the profiles are live, local, uat"),
        ] as [(String?, String, String)])
    func unknownProfile(name: String?, text: String, message: String) throws {
        let configuration = try Configuration(text: text, file: "c.toml")
        let error = try #require(throws: ConfigurationError.self) { try configuration.profile(named: name) }
        #expect(error.reason == .noSuchProfile)
        #expect(error.message.contains(message))
    }

    @Test func noSecretPrintsItself() throws {
        let configuration = try Configuration(text: Self.complete, file: "c.toml")
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!dumped.contains("abc-123"))
        #expect(!"\(configuration)".contains("abc-123"))
    }

    @Test func descriptionNamesPlaceFaultAndWayOut() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration(text: "[profiles.uat]\n\ntimeout_second = 1", file: "/etc/kona/config.toml")
        }
        let expected =
            "/etc/kona/config.toml:3:1: profiles.uat.timeout_second: unknown key; did you mean timeout_seconds?"
        #expect(error.description == expected)
    }
}
