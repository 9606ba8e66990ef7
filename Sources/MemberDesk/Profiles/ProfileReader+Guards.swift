import StrictText

/// What a profile asks of an agent, and where its state is.
extension ProfileReader {
    /// A form is asked for where a consent counts: where one is required, or where a configuration says how it looks.
    func consent(_ level: GuardLevel) throws(ConfigurationError) -> ConsentRules {
        if let pattern = table.consentPattern, pattern.isEmpty || !ConsentRules.isPattern(pattern) {
            throw ConfigurationError(.invalidValue, .profile(.notAPattern), at: place(.consentPattern))
        }
        let isRequired = table.requireConsent ?? (level == .production)
        return ConsentRules(
            isRequired: isRequired,
            pattern: table.consentPattern
                ?? (isRequired || level != .practice ? ConsentRules.defaultPattern : nil),
            allowsReuse: table.consentReuse ?? false)
    }

    func guards(_ level: GuardLevel) throws(ConfigurationError) -> ProfileGuards {
        var guards = ProfileGuards(level)
        if let policy = table.searchPolicy {
            guards.searchPolicy = try values.choice(policy, at: path(.searchPolicy), as: SearchPolicy.self)
        }
        if let looks = table.looksPerHour {
            guard looks > 0 else {
                throw ConfigurationError(.invalidValue, .profile(.notPositive), at: place(.looksPerHour))
            }
            guards.looksPerHour = looks
        }
        if let minutes = table.idleExitMinutes {
            guards.idleExit = try seconds(60 * minutes, .idleExitMinutes, limit: 86_400)
        }
        if let text = table.officeHours {
            guard let hours = OfficeHours(text: text) else {
                throw ConfigurationError(.invalidValue, .profile(.notOfficeHours), at: place(.officeHours))
            }
            guards.officeHours = hours
        }
        guards.allowsPlainScreen = table.plainScreen ?? guards.allowsPlainScreen
        return guards
    }

    func stateFolder(_ environment: ProfileEnvironment) throws(ConfigurationError) -> String? {
        guard let folder = table.stateFolder else {
            guard environment != .production else {
                throw ConfigurationError(.missingKey, .profile(.noStateFolder), at: document.place(of: path))
            }
            return nil
        }
        // Neither the home folder nor the folder that the program is started in may move it.
        if environment == .production, !folder.hasPrefix("/") {
            throw ConfigurationError(.invalidValue, .profile(.relativeStateFolder), at: place(.stateFolder))
        }
        return try values.filePath(folder, at: path(.stateFolder))
    }
}
