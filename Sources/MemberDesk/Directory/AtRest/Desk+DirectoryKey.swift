import Konaplate
import Synchronization

/// The opened directory of a desk: its cipher, or that it has none.
final class DirectoryVault: Sendable {
    /// What was opened; `nil` before.
    let opened = Mutex<Opened?>(nil)

    struct Opened: Sendable {
        let cipher: DirectoryCipher?
    }
}

extension Desk {
    /// Reads the directory in one consistent state.
    /// - Throws: ``StateError/locked(_:)`` where there are names and their key cannot be had.
    func readDirectory<Value: Sendable>(
        _ body: @Sendable (DirectoryStore, Transaction) throws -> Value
    ) async throws(StateError) -> Value {
        let cipher = try await openDirectory(writes: false)
        return try await store.read { transaction in
            let directory = DirectoryStore(cipher: cipher, transaction)
            try directory.requireWhole()
            return try body(directory, transaction)
        }
    }

    /// The directory for a transaction that changes it.
    func writableDirectory() async throws(StateError) -> @Sendable (Transaction) throws -> DirectoryStore {
        let cipher = try await openDirectory(writes: true)
        return { transaction in
            let directory = DirectoryStore(cipher: cipher, transaction)
            // What is written on top of an older part would be sealed with it.
            try directory.requireWhole()
            return directory
        }
    }

    /// Runs the commands that give secrets while the terminal is still free for what they ask.
    /// - Returns: What failed of it; that is said again when the secret is needed.
    public func askForSecrets() async -> [ConfigurationError] {
        var failures: [ConfigurationError] = []
        func ask(_ source: SecretSource?, _ secret: () throws(ConfigurationError) -> Secret) {
            guard case .command? = source else { return }
            do throws(ConfigurationError) {
                _ = try secret()
            } catch {
                failures.append(error)
            }
        }
        ask(profile.secretKey) { () throws(ConfigurationError) in try secrets.secretKey(of: profile) }
        ask(profile.stateKey) { () throws(ConfigurationError) in try secrets.stateKey(of: profile) }
        return failures
    }

    /// Gets the key when a name is first needed.
    ///
    /// What an older version left in plain text is encrypted then, and what the profile does not want kept any more is taken
    /// away. Nothing of it stays in the files.
    private func openDirectory(writes: Bool) async throws(StateError) -> DirectoryCipher? {
        if let opened = vault.opened.withLock({ $0 }) { return opened.cipher }
        let (header, hasPlain) = try await store.read { transaction in
            (try DirectoryHeader(transaction.sql), try PlainDirectory.exists(transaction.sql))
        }
        // In a directory without anybody nothing is encrypted.
        guard writes || hasPlain || header != nil else { return nil }
        let wantsNames = profile.directory == .names
        let secret = wantsNames || header?.keyMark != nil ? try stateKey() : nil
        let isReady = !hasPlain && header?.keyMark != nil && header?.list != nil && wantsNames
        var cipher: DirectoryCipher?
        if isReady, let header, let secret {
            cipher = try Self.cipher(secret, header)
        } else {
            cipher = try await store.commit(.desk) { transaction in
                try Self.arrange(secret, wantsNames: wantsNames, transaction)
            }
        }
        try await eraseTraces()
        vault.opened.withLock { $0 = DirectoryVault.Opened(cipher: cipher) }
        return cipher
    }

    /// The secret from which the directory's key is derived.
    func stateKey() throws(StateError) -> Secret {
        do throws(ConfigurationError) {
            return try secrets.stateKey(of: profile)
        } catch {
            throw .locked(error)
        }
    }

    private static func cipher(_ secret: Secret, _ header: DirectoryHeader) throws(StateError) -> DirectoryCipher {
        let cipher = DirectoryCipher(secret: secret, state: header.state)
        guard cipher.keyMark == header.keyMark else { throw .otherKey }
        return cipher
    }

    /// Brings what is kept into the form that is wanted.
    private static func arrange(
        _ secret: Secret?, wantsNames: Bool, _ transaction: Transaction
    ) throws -> DirectoryCipher? {
        let sql = transaction.sql
        guard try DirectoryList.agreesWithAudit(sql) else { throw StateError.replacedDirectory }
        try transaction.changing(.directory)
        let header = try DirectoryHeader.make(sql)
        let current = try secret.flatMap { try header.keyMark == nil ? nil : cipher($0, header) }
        let wanted = wantsNames ? secret.map { DirectoryCipher(secret: $0, state: header.state) } : nil
        let kept = DirectoryStore(cipher: current, transaction)
        try kept.requireWholeOrAdopt(header)
        let store = DirectoryStore(cipher: wanted, transaction)
        if current?.keyMark != wanted?.keyMark { try kept.rewrite(as: store) }
        if try PlainDirectory.exists(sql) { try PlainDirectory.move(to: store, sql) }
        return wanted
    }

    /// Takes out of the files what was deleted from the tables; where another process keeps it from that, the next one does.
    func eraseTraces() async throws(StateError) {
        guard try await store.read({ try DirectoryHeader($0.sql)?.hasTraces ?? false }) else { return }
        guard try await store.eraseDeleted() else { return }
        try await store.commit(.desk) { _ = try $0.sql.execute("UPDATE directory SET has_traces = 0") }
    }
}
