import Konaplate
import Synchronization

/// What encrypting the directory anew came to.
public enum Rekeying: Hashable, Sendable {
    /// So many members are encrypted with the profile's key now; whether nothing of the former is left in the files.
    case done(members: Int, isErased: Bool)
    /// They were already.
    case wasDone
    /// Nothing in it is encrypted.
    case nothingEncrypted
}

extension Desk {
    /// Encrypts the directory with the key that the profile names now, instead of with a former one.
    ///
    /// It is one commit: a process that ends before has changed nothing, and one that ends after it leaves it to the next
    /// opening to take what was encrypted before out of the files. Nobody else may use the state meanwhile, as
    /// ``DeskOptions/isAlone`` says: who has opened the directory keeps its key.
    /// - Throws: ``GateRefusal/readOnly``, ``ConfigurationError`` where the former key cannot be read, ``StateError``.
    public func rekey(from former: SecretSource) async throws -> Rekeying {
        guard !gate.isReadOnly else { throw GateRefusal.readOnly }
        let formerSecret = try secrets.read(former)
        guard try await store.read({ try DirectoryHeader($0.sql)?.keyMark != nil }) else { return .nothingEncrypted }
        let wantsNames = profile.directory == .names
        let secret = wantsNames ? try stateKey() : nil
        let members: Int? = try await store.commit(.desk) { transaction in
            guard let header = try DirectoryHeader(transaction.sql) else { return nil }
            let wanted = secret.map { DirectoryCipher(secret: $0, state: header.state) }
            guard wanted?.keyMark != header.keyMark else { return nil }
            let current = DirectoryCipher(secret: formerSecret, state: header.state)
            guard current.keyMark == header.keyMark else { throw StateError.notFormerKey }
            return try Self.rekey(current, wanted, header, transaction)
        }
        vault.opened.withLock { $0 = nil }
        try await eraseTraces()
        guard let members else { return .wasDone }
        let isErased = try await store.read { try !(DirectoryHeader($0.sql)?.hasTraces ?? false) }
        return .done(members: members, isErased: isErased)
    }

    private static func rekey(
        _ current: DirectoryCipher, _ wanted: DirectoryCipher?, _ header: DirectoryHeader, _ transaction: Transaction
    ) throws -> Int {
        guard try DirectoryList.agreesWithAudit(transaction.sql) else { throw StateError.replacedDirectory }
        let former = DirectoryStore(cipher: current, transaction)
        try former.requireWholeOrAdopt(header)
        let store = DirectoryStore(cipher: wanted, transaction)
        if wanted == nil { try former.rewrite(as: store) } else { try former.reencrypt(as: store) }
        try transaction.sql.execute("UPDATE directory SET has_traces = 1")
        let count = try DirectoryStore.count(transaction.sql)
        transaction.audit(.rekey(members: count, keeping: wanted == nil ? .ids : .names))
        return count
    }
}
