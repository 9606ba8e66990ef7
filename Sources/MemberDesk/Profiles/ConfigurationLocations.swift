/// Where the configuration file and the state are, worked out from options and environment alone.
public struct ConfigurationLocations: Equatable, Sendable {
    /// The configuration file; `nil` where neither an option nor the environment leads to one.
    public let configurationFile: String?
    /// Whether somebody named the file, so that it must be there.
    public let isConfigurationFileNamed: Bool
    /// The folder of the user's own themes.
    public let themesFolder: String?
    /// The home folder.
    public let home: String?
    /// Where the state is if no profile says it.
    private let root: String?
    /// What names the folder of the state beside the configuration: an option or variable, by its name.
    private let rootName: String?

    /// Works out the places.
    /// - Parameters:
    ///   - environment: the process's environment; of it `KONA_CONFIG`, `KONA_STATE_DIR`, `XDG_CONFIG_HOME`,
    ///     `XDG_STATE_HOME` and `HOME` count.
    ///   - configurationFile: the option `--config`, which comes before `KONA_CONFIG`.
    ///   - stateRoot: the option `--state-dir`, which comes before `KONA_STATE_DIR`.
    public init(environment: [String: String], configurationFile: String? = nil, stateRoot: String? = nil) {
        home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        // The base directory specification says to pass over a relative path in these variables.
        func folder(_ name: String, inHome fallback: String) -> String? {
            if let path = value(name), path.hasPrefix("/") { return path + "/kona" }
            return value("HOME").map { "\($0)/\(fallback)/kona" }
        }
        let configurationFolder = folder("XDG_CONFIG_HOME", inHome: ".config")
        let named = configurationFile ?? value("KONA_CONFIG")
        isConfigurationFileNamed = named != nil
        self.configurationFile = named ?? configurationFolder.map { $0 + "/config.toml" }
        themesFolder = configurationFolder.map { $0 + "/themes" }
        root = stateRoot ?? value("KONA_STATE_DIR") ?? folder("XDG_STATE_HOME", inHome: ".local/state")
        rootName =
            stateRoot == nil ? ["KONA_STATE_DIR", "XDG_STATE_HOME"].first { value($0) != nil } : "--state-dir"
    }

    /// The folder that holds a folder of state for every profile.
    /// - Throws: ``ConfigurationError`` where nothing leads to one.
    public func stateRoot() throws(ConfigurationError) -> String {
        guard let root else {
            throw ConfigurationError(
                .conflict, .noStateRoot)
        }
        return root
    }

    /// The same for a profile, which may name a folder of its own; that of production is moved by nothing else.
    /// - Throws: ``ConfigurationError`` where nothing leads to one, or an option or variable would move production's.
    public func stateRoot(for profile: Profile) throws(ConfigurationError) -> String {
        if profile.environment == .production, let rootName {
            let fault = ConfigurationFault.profile(.movedState(by: rootName, name: profile.name))
            throw ConfigurationError(.conflict, fault, at: profile.places["state_folder"])
        }
        // What every program of a session is given is no choice of this one's folder.
        if let folder = profile.stateFolder, rootName == nil || rootName == "XDG_STATE_HOME" { return folder }
        return try stateRoot()
    }
}

extension Configuration {
    /// Reads the configuration of these places.
    /// - Returns: `nil` where nobody named a file and the default one is not there: there is no configuration then.
    /// - Throws: ``ConfigurationError``, also for a named file that is missing.
    public static func load(from locations: ConfigurationLocations) throws(ConfigurationError) -> Configuration? {
        guard let path = locations.configurationFile else { return nil }
        do {
            return try Configuration(contentsOf: path, home: locations.home)
        } catch {
            if error.reason == .missingFile, !locations.isConfigurationFileNamed { return nil }
            throw error
        }
    }
}
