import Wording

/// What the options of a command say about configuration, state and language.
struct StartChoices: Sendable {
    var config: String?
    var profile: String?
    var connection: String?
    var stateDir: String?
    var lang: Language?
    var readOnly = false
}
