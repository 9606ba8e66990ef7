import MemberDesk
import Testing

struct ConfigurationLocationsTests {
    struct Case: CustomTestStringConvertible {
        let label: String
        var environment: [String: String]
        var file: String?
        var state: String?
        let expectedFile: String?
        let isNamed: Bool
        let expectedRoot: String?

        var testDescription: String { label }
    }

    static let cases = [
        Case(
            label: "home", environment: ["HOME": "/h"], expectedFile: "/h/.config/kona/config.toml", isNamed: false,
            expectedRoot: "/h/.local/state/kona"),
        Case(
            label: "base directories", environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"],
            expectedFile: "/c/kona/config.toml", isNamed: false, expectedRoot: "/s/kona"),
        Case(
            label: "relative or empty base directories",
            environment: ["HOME": "/h", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": ""],
            expectedFile: "/h/.config/kona/config.toml", isNamed: false, expectedRoot: "/h/.local/state/kona"),
        Case(
            label: "own variables",
            environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "KONA_CONFIG": "k.toml", "KONA_STATE_DIR": "st"],
            expectedFile: "k.toml", isNamed: true, expectedRoot: "st"),
        Case(
            label: "options", environment: ["HOME": "/h", "KONA_CONFIG": "k.toml", "KONA_STATE_DIR": "st"],
            file: "o.toml", state: "/o", expectedFile: "o.toml", isNamed: true, expectedRoot: "/o"),
        Case(label: "nothing", environment: [:], expectedFile: nil, isNamed: false, expectedRoot: nil),
    ]

    @Test("leads to", arguments: cases)
    func leads(_ example: Case) {
        let locations = ConfigurationLocations(
            environment: example.environment, configurationFile: example.file, stateRoot: example.state)
        #expect(locations.configurationFile == example.expectedFile)
        #expect(locations.isConfigurationFileNamed == example.isNamed)
        #expect((try? locations.stateRoot()) == example.expectedRoot)
    }

    @Test(
        "the language is known even where the configuration is wrong",
        arguments: [
            ("language = \"ko\"\nlanguages = 2", LanguageChoice.ko), ("language = \"auto\"", .auto),
            ("language = \"fr\"", nil), ("language = 2", nil), ("language = \"ko\"\nx =", nil), ("", nil),
        ])
    func language(text: String, choice: LanguageChoice?) throws {
        try withTemporaryFolder { folder in
            let file = try folder.write(text, to: "c.toml")
            let locations = ConfigurationLocations(environment: [:], configurationFile: file)
            #expect(Configuration.languageChoice(in: locations) == choice)
        }
    }

    @Test func aLanguageIsNotReadFromWhatCanBeReadOnceOnly() {
        for file in ["/dev/null", "/none", "-"] {
            let locations = ConfigurationLocations(environment: [:], configurationFile: file)
            #expect(Configuration.languageChoice(in: locations) == nil)
        }
    }

    @Test func themesAreInTheConfigurationFolderWhateverFileIsNamed() {
        let locations = ConfigurationLocations(environment: ["HOME": "/h"], configurationFile: "o.toml")
        #expect(locations.themesFolder == "/h/.config/kona/themes")
    }
}
