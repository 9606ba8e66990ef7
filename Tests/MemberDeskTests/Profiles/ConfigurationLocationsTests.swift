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

    @Test func themesAreInTheConfigurationFolderWhateverFileIsNamed() {
        let locations = ConfigurationLocations(environment: ["HOME": "/h"], configurationFile: "o.toml")
        #expect(locations.themesFolder == "/h/.config/kona/themes")
    }
}
