public import Konaplate
public import StrictText

/// Where a key or certificate in PEM comes from.
public enum PEMSource: Equatable, Sendable {
    /// What a PEM text is, which decides who may read its file.
    public enum Content: Sendable {
        /// A certificate or a public key: anybody may read it.
        case shared
        /// A private key: its owner only.
        case privateKey
    }

    /// The text itself; line ends may be written as `\n`.
    case inline(Secret)
    /// A file.
    case file(path: String)

    /// Reads the text.
    /// - Parameters:
    ///   - content: what the text is; the file of a private key must be its owner's alone.
    ///   - place: the key of the configuration that names the source, for the error.
    /// - Returns: The PEM text, which has not been parsed yet.
    /// - Throws: ``ConfigurationError`` where there is no such file, others can open it, or it is no PEM.
    public func resolve(_ content: Content, at place: TextPlace? = nil) throws(ConfigurationError) -> Secret {
        switch self {
        case .inline(let text):
            // Keys that pass through environment variables and consoles have their line ends spelled out.
            let lines = text.exposed.replacing(#"\n"#, with: "\n")
            return try checked(lines, name: "the key", at: place)
        case .file(let path):
            let file = try ConfigurationFileReader.read(path, at: place)
            if content == .privateKey { try file.requirePrivate(at: place) }
            return try checked(file.text, name: path, at: place)
        }
    }

    private func checked(
        _ text: String, name: String, at place: TextPlace?
    ) throws(ConfigurationError) -> Secret {
        guard text.contains("-----BEGIN ") else {
            throw ConfigurationError(.invalidValue, "\(name) is no PEM: it has no -----BEGIN line", at: place)
        }
        return Secret(text)
    }
}
