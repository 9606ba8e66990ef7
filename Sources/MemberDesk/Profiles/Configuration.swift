import Konaplate
public import StrictText

/// The configuration file, read and checked.
public struct Configuration: Equatable, Sendable {
    /// A theme by its name, or a file that holds one.
    public enum Theme: Equatable, Sendable {
        /// A built-in theme, or one of the user's themes folder.
        case named(String)
        /// A file, for a text with a slash in it or with a theme file's ending.
        case file(path: String)

        /// Whether a text means a file and not a name.
        public static func isFile(_ text: String) -> Bool { text.contains("/") || text.hasSuffix(".toml") }
    }

    /// The path of the file.
    public let file: String
    /// The profile to use where none is named.
    public let defaultProfile: String?
    /// The theme.
    public let theme: Theme
    /// Where the theme is named.
    public let themePlace: TextPlace
    /// The language.
    public let language: LanguageChoice
    /// The agent's name, for the sandbox only: elsewhere the agent is the login.
    public let agent: String?
    /// Whether lines and signs are drawn in ASCII.
    public let ascii: Bool
    /// The columns of a character of ambiguous width: 1 or 2.
    public let ambiguousWidth: Int
    /// Whether the mouse is used.
    public let mouse: Bool
    /// Whether the console works in lines instead of on a screen.
    public let plain: Bool
    /// After how many minutes without a key the console hides everything personal; 0 never does.
    public let curtainMinutes: Int
    /// At how many refusals a batch of the console stands still.
    public let batchRefusals: Int
    /// The file of the team's own texts for response codes.
    public let responseCodesFile: String?
    /// Where that file is named.
    public let responseCodesPlace: TextPlace
    /// The keys of commands, by command ID.
    public let keys: [String: KeyBinding]
    /// How personal data are masked.
    public let masking: MaskingPolicy
    /// The reasons that are taken for what the audit wants explained; `nil` for ours.
    public let reasonCodes: ReasonCodes?
    /// The profiles by name.
    public let profiles: [String: Profile]

    /// Reads and checks a file.
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - home: the folder that `~/` means in the file.
    /// - Throws: ``ConfigurationError``; ``ConfigurationError/Reason-swift.enum/missingFile`` where it is not there.
    public init(contentsOf path: String, home: String? = nil) throws(ConfigurationError) {
        let content = try ConfigurationFileReader.read(path)
        try self.init(text: content.text, file: path, home: home)
        if !profiles.isEmpty { try content.requirePrivate() }
    }

    /// Checks a text as the content of a file, without looking at the file itself.
    /// - Throws: ``ConfigurationError`` with the place of the first fault.
    public init(text: String, file: String, home: String? = nil) throws(ConfigurationError) {
        let document = try TOMLDocument(configuration: text, file: file)
        let content = try document.configuration(ConfigurationFile.self)
        let values = ConfigurationValues(document: document, home: home)
        typealias Key = ConfigurationFile.CodingKeys
        func path(_ key: Key) -> TOMLPath { TOMLPath(keys: key.stringValue) }

        self.file = file
        theme = try Self.theme(content.theme, at: path(.theme), values)
        themePlace = document.place(of: path(.theme))
        language = try values.choice(content.language ?? "auto", at: path(.language), as: LanguageChoice.self)
        agent = try values.optional(content.agent) { agent throws(ConfigurationError) in
            try values.nonEmpty(agent, at: path(.agent))
        }
        ascii = content.ascii ?? false
        ambiguousWidth = content.ambiguousWidth ?? 1
        guard (1...2).contains(ambiguousWidth) else {
            throw ConfigurationError(.invalidValue, .value(.notOneOrTwo), at: document.place(of: path(.ambiguousWidth)))
        }
        mouse = content.mouse ?? false
        plain = content.plain ?? false
        curtainMinutes = try values.number(content.curtainMinutes ?? 5, within: 0...480, at: path(.curtainMinutes))
        batchRefusals = try values.number(content.batchRefusals ?? 5, within: 1...10_000, at: path(.batchRefusals))
        responseCodesFile = try values.optional(content.responseCodesFile) { name throws(ConfigurationError) in
            try values.filePath(name, at: path(.responseCodesFile))
        }
        responseCodesPlace = document.place(of: path(.responseCodesFile))
        keys = try Self.keys(content.keys ?? [:], at: path(.keys), document)
        masking = try Self.masking(content.masking, at: path(.masking), values)
        reasonCodes = try content.reasonCodes.map { table throws(ConfigurationError) in
            try Self.reasonCodes(table, at: path(.reasonCodes), document)
        }
        profiles = try Self.profiles(content.profiles ?? [:], document, home: home)
        defaultProfile = content.defaultProfile
        if let defaultProfile, profiles[defaultProfile] == nil {
            throw Self.noSuchProfile(defaultProfile, profiles, at: document.place(of: path(.defaultProfile)))
        }
    }

    /// The profile of a name, or the default one.
    /// - Throws: ``ConfigurationError`` where there is none of the name, or no name and no default.
    public func profile(named name: String? = nil) throws(ConfigurationError) -> Profile {
        guard let name = name ?? defaultProfile else {
            throw ConfigurationError(
                .noSuchProfile, .noProfileChosen, at: TextPlace(file: file))
        }
        guard let profile = profiles[name] else {
            throw Self.noSuchProfile(name, profiles, at: TextPlace(file: file))
        }
        return profile
    }

    private static func noSuchProfile(
        _ name: String, _ profiles: [String: Profile], at place: TextPlace
    ) -> ConfigurationError {
        let names = profiles.keys.sorted()
        let fault = ConfigurationFault.noSuchProfile(name, meant: closestMatch(to: name, among: names), names: names)
        return ConfigurationError(.noSuchProfile, fault, at: place)
    }

    private static func theme(
        _ text: String?, at path: TOMLPath, _ values: ConfigurationValues
    ) throws(ConfigurationError) -> Theme {
        guard let text else { return .named("default") }
        guard Theme.isFile(text) else { return .named(try values.nonEmpty(text, at: path)) }
        return .file(path: try values.filePath(text, at: path))
    }

    private static func keys(
        _ table: [String: ConfigurationFile.Keys], at path: TOMLPath, _ document: TOMLDocument
    ) throws(ConfigurationError) -> [String: KeyBinding] {
        var bindings: [String: KeyBinding] = [:]
        // In the order of the file, so that the first fault is reported first.
        let places = table.keys.map { ($0, document.place(of: path + $0)) }
        for (command, place) in places.sorted(by: { ($0.1.line ?? 0, $0.0) < ($1.1.line ?? 0, $1.0) }) {
            guard let keys = table[command]?.keys else {
                throw ConfigurationError(.invalidValue, .value(.noBinding), at: place)
            }
            guard keys.allSatisfy({ !$0.isEmpty }) else {
                throw ConfigurationError(.invalidValue, .value(.emptyKey), at: place)
            }
            bindings[command] = KeyBinding(keys: keys, place: place)
        }
        return bindings
    }

    private static func reasonCodes(
        _ table: [String: ConfigurationFile.ReasonCode], at path: TOMLPath, _ document: TOMLDocument
    ) throws(ConfigurationError) -> ReasonCodes {
        var codes: [(line: Int, code: ReasonCodes.Code)] = []
        for (name, meaning) in table {
            let place = document.place(of: path + name)
            guard ReasonCodes.isName(name), !meaning.korean.isBlank, !meaning.english.isBlank else {
                throw ConfigurationError(.invalidValue, .value(.reasonName), at: place)
            }
            codes.append((place.line ?? 0, ReasonCodes.Code(name, meaning.korean, meaning.english)))
        }
        // In the order of the file, as they are chosen from a list.
        return ReasonCodes(codes.sorted { ($0.line, $0.code.name) < ($1.line, $1.code.name) }.map(\.code))
    }

    private static func masking(
        _ table: ConfigurationFile.Masking?, at path: TOMLPath, _ values: ConfigurationValues
    ) throws(ConfigurationError) -> MaskingPolicy {
        MaskingPolicy(
            name: try values.choice(
                table?.name ?? "middle", at: path + "name", as: MaskingPolicy.NameMasking.self),
            mobile: try values.choice(
                table?.mobile ?? "middle", at: path + "mobile", as: MaskingPolicy.MobileMasking.self),
            account: try values.choice(
                table?.account ?? "last3", at: path + "account", as: MaskingPolicy.AccountMasking.self))
    }

    private static func profiles(
        _ tables: [String: ConfigurationFile.Profile], _ document: TOMLDocument, home: String?
    ) throws(ConfigurationError) -> [String: Profile] {
        struct Endpoint: Hashable {
            let baseURL: String
            let aspID: String
        }
        var profiles: [String: Profile] = [:]
        var names: [Endpoint: String] = [:]
        func place(_ name: String) -> TextPlace { document.place(of: "profiles", name) }
        // In the order of the file, so that the first fault is reported first.
        let ordered = tables.sorted { (place($0.key).line ?? 0, $0.key) < (place($1.key).line ?? 0, $1.key) }
        for (name, table) in ordered {
            let profile = try ProfileReader(name: name, table: table, document: document, home: home).read()
            let endpoint = Endpoint(baseURL: profile.baseURL.canonical, aspID: profile.aspID)
            if let other = names.updateValue(name, forKey: endpoint) {
                let fault = ProfileFault.sameEndpoint(as: other, line: place(other).line, file: document.file)
                throw ConfigurationError(.conflict, .profile(fault), at: place(name))
            }
            profiles[name] = profile
        }
        return profiles
    }
}
