import Konaplate
import StrictText

/// One run of the program on one profile, as the row at its start tells it.
struct AuditSession: Hashable, Sendable {
    /// Who runs it, and where.
    let context: AuditContext
    /// The profile's name.
    let profile: String
    /// The kind of platform.
    let environment: ProfileEnvironment
    /// Which start of the machine the boot clock of its rows counts from.
    let bootID: String

    /// The run of a desk that is opened with a profile; `nil` where nobody said who runs it.
    init?(_ profile: Profile, _ options: DeskOptions) {
        guard let context = options.context else { return nil }
        self.context = context
        self.profile = profile.name
        environment = profile.environment
        bootID = options.clock.now().boot.bootID
    }

    /// The details of the row.
    var json: JSON {
        .members([
            "startedAt": .string(context.startedAt.iso8601), "command": .string(context.command),
            "version": .string(context.version), "profile": .string(profile),
            "environment": .string(environment.rawValue), "login": .string(context.login),
            "uid": .integer(context.userID), "euid": context.effectiveUserID.map { .integer($0) },
            "sudoUser": context.sudo.map { .string($0.login) }, "sudoUid": context.sudo.map { .integer($0.userID) },
            "loginUid": context.loginUserID.map { .integer($0) }, "host": .string(context.host),
            "terminal": context.terminal.map { .string($0) },
            // What the environment says anybody can set.
            "claimedClient": context.claimedClient.map { .string($0) }, "bootId": .string(bootID),
        ])
    }
}
