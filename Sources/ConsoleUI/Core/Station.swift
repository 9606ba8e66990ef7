import Konaplate
package import MemberDesk
package import TerminalKit
package import Wording

/// Where this console works: what the banner says and the gate asks.
package struct Station: Sendable, Equatable {
    /// The profile's name.
    package var profileName: String
    /// The environment, which the banner makes unmistakable.
    package var environment: ProfileEnvironment
    /// The server's host and port.
    package var host: String
    /// Who works here.
    package var agent: String
    /// What the core's decisions rest on beside the state; the screen shows the same ones.
    package var gate: Gate
    /// How the profile guards what is looked at.
    package var guards: ProfileGuards
    /// Whether this is a demonstration on throw-away state.
    package var isDemo: Bool
    /// Whether the server tells what went over the wire.
    package var knowsWire = false
    /// The bound of a whole exchange.
    package var timeout: Duration
    /// How long the server may still be at work after a lost answer.
    package var settle: Duration
    /// How personal data is shown.
    package var masking: MaskingPolicy
    /// The language of every sentence.
    package var language: Language
    /// Borders and signs in plain ASCII.
    package var usesASCII: Bool
    /// Whether the mouse is used from the start.
    package var usesMouse: Bool
    /// How wide the terminal draws ambiguous characters.
    package var widthPolicy: WidthPolicy
    /// What is known of response codes.
    package var codes: CodeDictionary

    /// After how long without a key everything personal is hidden; `nil` never does.
    package var curtainDelay: Duration?
    /// At how many refusals a batch stands still.
    package var batchRefusals = 5

    /// Whether nothing may be registered.
    package var isReadOnly: Bool { gate.isReadOnly }
    /// Whether a registration needs a reference of the consent.
    package var requiresConsent: Bool { gate.consent.isRequired }
    /// Whether an agent has to allow registrations before the first one.
    package var needsArming: Bool { gate.level == .production }

    /// Describes the place of a desk.
    package init(
        desk: Desk, language: Language, isDemo: Bool = false, usesASCII: Bool = false,
        usesMouse: Bool = false, widthPolicy: WidthPolicy = .narrow, codes: CodeDictionary = .builtIn
    ) {
        profileName = desk.profile.name
        environment = desk.profile.environment
        host = "\(desk.profile.baseURL.host):\(desk.profile.baseURL.port)"
        agent = desk.options.agent
        gate = desk.gate
        guards = desk.profile.guards
        knowsWire = desk.knowsWire
        self.isDemo = isDemo
        timeout = desk.profile.timeout
        settle = desk.profile.settle
        masking = desk.options.masking
        self.language = language
        self.usesASCII = usesASCII
        self.usesMouse = usesMouse
        self.widthPolicy = widthPolicy
        self.codes = codes
    }

    /// Describes a place by what is shown of it.
    package init(
        profileName: String, environment: ProfileEnvironment, host: String, agent: String, gate: Gate,
        guards: ProfileGuards = ProfileGuards(.practice), isDemo: Bool, timeout: Duration, settle: Duration,
        masking: MaskingPolicy,
        language: Language,
        usesASCII: Bool, usesMouse: Bool = false, widthPolicy: WidthPolicy, codes: CodeDictionary = .builtIn
    ) {
        self.profileName = profileName
        self.environment = environment
        self.host = host
        self.agent = agent
        self.gate = gate
        self.guards = guards
        self.isDemo = isDemo
        self.timeout = timeout
        self.settle = settle
        self.masking = masking
        self.language = language
        self.usesASCII = usesASCII
        self.usesMouse = usesMouse
        self.widthPolicy = widthPolicy
        self.codes = codes
    }
}
