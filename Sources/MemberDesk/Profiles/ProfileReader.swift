import Konaplate
import StrictText

/// Checks one table `[profiles.NAME]` and makes a profile of it.
struct ProfileReader {
    typealias Key = ConfigurationFile.Profile.CodingKeys

    /// The codes that say that something is still running, or that nobody knows.
    static let defaultUnknownCodes = ["002_013", "002_018"]

    private static let defaultTimeoutSeconds = 10.0
    private static let defaultSettleSeconds = 30.0

    let name: String
    let table: ConfigurationFile.Profile
    let document: TOMLDocument
    let home: String?

    var path: TOMLPath { TOMLPath(keys: "profiles", name) }
    var values: ConfigurationValues { ConfigurationValues(document: document, home: home) }

    func read() throws(ConfigurationError) -> Profile {
        try checkName()
        let environment = try values.choice(
            table.environment, at: path(.environment), as: ProfileEnvironment.self)
        let baseURL = try address(table.baseURL, .baseURL)
        try checkHost(baseURL, environment)
        try checkTogether()
        var profile = Profile(
            name: name,
            environment: environment,
            baseURL: baseURL,
            aspID: try aspID(),
            accessKey: Secret(try values.headerText(table.accessKey.secret.exposed, at: path(.accessKey))),
            secretKey: try secretSource(),
            cryptoKeyID: try values.optional(table.cryptoKeyID) { id throws(ConfigurationError) in
                try values.headerText(id, at: path(.cryptoKeyID))
            },
            serverPublicKey: try pem(table.serverPublicKeyFile, .serverPublicKeyFile),
            clientPrivateKey: try pem(table.clientPrivateKeyFile, .clientPrivateKeyFile),
            timeZone: try values.choice(table.timeZone ?? "KST", at: path(.timeZone), as: WireTimeZone.self),
            timeout: try seconds(
                table.timeoutSeconds ?? Self.defaultTimeoutSeconds, .timeoutSeconds, limit: 600),
            settle: try settle(),
            unknownCodes: try unknownCodes(),
            consent: try consent(GuardLevel(environment, at: baseURL, isConnection: false)),
            proxy: try proxy(),
            tlsCA: try pem(table.tlsCAFile, .tlsCAFile),
            tlsClientCertificate: try pem(table.tlsClientCertificateFile, .tlsClientCertificateFile),
            tlsClientKey: try pem(table.tlsClientKeyFile, .tlsClientKeyFile),
            auditAnchor: try auditAnchor(),
            responseCodes: try responseCodes(),
            stateFolder: try stateFolder(environment),
            stateKey: try table.stateKeyCommand.map { command throws(ConfigurationError) in
                try self.command(command, .stateKeyCommand)
            },
            directory: try values.choice(table.directory ?? "names", at: path(.directory), as: DirectoryKeeping.self),
            places: Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0.stringValue, place($0)) }))
        profile.guards = try guards(profile.guardLevel)
        return profile
    }

    func path(_ key: Key) -> TOMLPath { path + key.stringValue }

    func place(_ key: Key) -> TextPlace { document.place(of: path(key)) }

    private func checkName() throws(ConfigurationError) {
        let place = document.place(of: path)
        let isPlain = name.utf8.allSatisfy { $0.isBareKeyByte && !$0.isUpperCase && $0 != UInt8(ascii: "_") }
        guard isPlain, !name.isEmpty else {
            throw ConfigurationError(
                .invalidValue, .profile(.name), at: place)
        }
        guard !name.hasPrefix("sandbox") else {
            throw ConfigurationError(
                .invalidValue, .profile(.reservedName), at: place)
        }
    }

    private func address(_ text: String, _ key: Key) throws(ConfigurationError) -> BaseURL {
        do {
            return try BaseURL(text: text)
        } catch {
            throw ConfigurationError(.invalidValue, .address(error), at: place(key))
        }
    }

    private func checkHost(_ url: BaseURL, _ environment: ProfileEnvironment) throws(ConfigurationError) {
        let sandboxHost = "sandbox.konaplate.com"
        guard url.scheme == .https || url.isLoopback else {
            throw ConfigurationError(
                .conflict, .profile(.plainHTTP), at: place(.baseURL))
        }
        if environment == .sandbox, url.host != sandboxHost, !url.isLoopback {
            throw ConfigurationError(
                .conflict, .profile(.notTheSandbox(host: url.host, sandbox: sandboxHost)),
                at: place(.environment))
        }
        if environment != .sandbox, url.host == sandboxHost {
            throw ConfigurationError(
                .conflict, .profile(.isTheSandbox(host: sandboxHost)), at: place(.environment))
        }
    }

    /// Keys that are there together or not at all.
    private func checkTogether() throws(ConfigurationError) {
        let crypto: [(Key, String?)] = [
            (.cryptoKeyID, table.cryptoKeyID), (.serverPublicKeyFile, table.serverPublicKeyFile),
            (.clientPrivateKeyFile, table.clientPrivateKeyFile),
        ]
        let tls: [(Key, String?)] = [
            (.tlsClientCertificateFile, table.tlsClientCertificateFile), (.tlsClientKeyFile, table.tlsClientKeyFile),
        ]
        for group in [crypto, tls] {
            guard let present = group.first(where: { $0.1 != nil }), let absent = group.first(where: { $0.1 == nil })
            else { continue }
            throw ConfigurationError(
                .conflict, .profile(.needs(present.0.stringValue, beside: absent.0.stringValue)), at: place(present.0))
        }
    }

    private func aspID() throws(ConfigurationError) -> String {
        guard isASPID(table.aspID) else {
            throw ConfigurationError(.invalidValue, .profile(.aspID), at: place(.aspID))
        }
        return table.aspID
    }

    private func secretSource() throws(ConfigurationError) -> SecretSource {
        if table.secretKeyCommandEnvironment != nil, table.secretKeyCommand == nil, table.stateKeyCommand == nil {
            throw ConfigurationError(
                .conflict,
                .profile(.needs(Key.secretKeyCommandEnvironment.stringValue, beside: Key.secretKeyCommand.stringValue)),
                at: place(.secretKeyCommandEnvironment))
        }
        switch (table.secretKeyFile, table.secretKeyEnvironment, table.secretKeyCommand) {
        case (let file?, nil, nil):
            return .file(path: try values.filePath(file, at: path(.secretKeyFile)))
        case (nil, let variable?, nil):
            return .environment(name: try values.nonEmpty(variable, at: path(.secretKeyEnvironment)))
        case (nil, nil, let command?):
            return try self.command(command, .secretKeyCommand)
        default:
            throw ConfigurationError(
                .conflict, .profile(.notOneSecret), at: document.place(of: path))
        }
    }

    private func command(_ command: [String], _ key: Key) throws(ConfigurationError) -> SecretSource {
        guard let program = command.first, !program.isEmpty else {
            throw ConfigurationError(.invalidValue, .profile(.noProgram), at: place(key))
        }
        return .command(
            [try values.inHome(program, at: path(key))] + command.dropFirst(),
            variables: table.secretKeyCommandEnvironment ?? [])
    }

    private func pem(_ file: String?, _ key: Key) throws(ConfigurationError) -> PEMSource? {
        guard let file else { return nil }
        return .file(path: try values.filePath(file, at: path(key)))
    }

    func seconds(_ number: Double, _ key: Key, limit: Double) throws(ConfigurationError) -> Duration {
        guard number > 0, number <= limit else {
            throw ConfigurationError(
                .invalidValue, .profile(.seconds(limit: Int(limit))), at: place(key))
        }
        return .seconds(number)
    }

    /// How long the server may still be at work: not less than an exchange may take, or the settle time would be over
    /// while the request is still on its way.
    private func settle() throws(ConfigurationError) -> Duration {
        let timeout = table.timeoutSeconds ?? Self.defaultTimeoutSeconds
        let number = table.settleSeconds ?? max(Self.defaultSettleSeconds, timeout)
        let settle = try seconds(number, .settleSeconds, limit: 86_400)
        guard number >= timeout else {
            throw ConfigurationError(.conflict, .profile(.settleBelowTimeout), at: place(.settleSeconds))
        }
        return settle
    }

    private func unknownCodes() throws(ConfigurationError) -> [String] {
        guard let codes = table.unknownCodes else { return Self.defaultUnknownCodes }
        for (index, code) in codes.enumerated() {
            try values.checkCode(code, at: path(.unknownCodes) + .index(index))
        }
        return codes
    }

    private func proxy() throws(ConfigurationError) -> BaseURL? {
        guard let text = table.proxy else { return nil }
        let proxy = try address(text, .proxy)
        guard proxy.scheme == .http, proxy.path.isEmpty else {
            throw ConfigurationError(.invalidValue, .profile(.proxy), at: place(.proxy))
        }
        return proxy
    }

    private func auditAnchor() throws(ConfigurationError) -> AuditAnchor? {
        guard let anchor = table.auditAnchor else { return nil }
        return anchor == "syslog" ? .syslog : .file(path: try values.filePath(anchor, at: path(.auditAnchor)))
    }

    private func responseCodes() throws(ConfigurationError) -> ProfileResponseCodes {
        typealias CodeKey = ConfigurationFile.ResponseCodes.CodingKeys
        let defaults = ProfileResponseCodes()
        func code(_ text: String?, _ key: CodeKey, default fallback: String) throws(ConfigurationError) -> String {
            if let text { try values.checkCode(text, at: path(.responseCodes) + key.stringValue) }
            return text ?? fallback
        }
        let codes = table.responseCodes
        return ProfileResponseCodes(
            accountNotRegistered: try code(
                codes?.accountNotRegistered, .accountNotRegistered, default: defaults.accountNotRegistered),
            alreadyRegistered: try code(
                codes?.alreadyRegistered, .alreadyRegistered, default: defaults.alreadyRegistered))
    }
}
