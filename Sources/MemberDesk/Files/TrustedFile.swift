/// Files that other modules read by themselves, judged as everything is that a configuration names.
public enum TrustedFile {
    /// Refuses a file that somebody else can have put where it is, or can change; one that is not there is none of these.
    /// - Parameters:
    ///   - path: The file.
    ///   - isPrivate: Whether it holds what nobody else may read either.
    /// - Throws: ``ConfigurationError``.
    public static func require(_ path: String, isPrivate: Bool = false) throws(ConfigurationError) {
        do {
            let trust = try FileTrust(of: path)
            try trust.requireReadable(path)
            guard isPrivate, let status = trust.status, status.isRegular, status.isOpenToOthers else { return }
        } catch {
            throw ConfigurationError(.unsafePermissions, .file(.untrusted(error), name: path))
        }
        throw ConfigurationError(
            .unsafePermissions, .file(.open(command: "chmod 600 \(path.shellQuoted)"), name: path))
    }
}
