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
            let file = try ConfigurationFileReader.read(path, at: place, isSecret: true, decode: pemText(of:))
            if content == .privateKey { try file.requirePrivate(at: place) }
            return try checked(file.text, name: file.path, at: place)
        }
    }

    private func checked(
        _ text: String, name: String, at place: TextPlace?
    ) throws(ConfigurationError) -> Secret {
        guard text.contains("-----BEGIN ") else {
            let absence: PEMAbsence =
                switch PEMError.absence(in: text) {
                case .dashes(let name): .dashes(name)
                default: isBinary(text) ? .binary : .noBlock
                }
            throw ConfigurationError(.invalidValue, .file(.noPEM(absence), name: name), at: place)
        }
        return Secret(text)
    }

    /// DER and what is made of it begin with a sequence, and have bytes that are no text.
    private func isBinary(_ text: String) -> Bool {
        text.first == "0" && text.unicodeScalars.contains { $0 == "\u{FFFD}" || $0.value < 9 }
    }
}

/// A file's text, of which only the blocks matter: what stands before them may be in any encoding.
private func pemText(of bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // Shells of Windows redirect as UTF-16.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        let high = bytes[0] == 0xFF ? 1 : 0
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
        }
        return String(validating: units, as: UTF16.self)
    }
    let scalars = bytes.map { byte -> Unicode.Scalar in
        switch byte {
        case ..<0x80: Unicode.Scalar(byte)
        // The dashes of Windows-1252, which the error names.
        case 0x96: "\u{2013}"
        case 0x97: "\u{2014}"
        default: "\u{FFFD}"
        }
    }
    return String(String.UnicodeScalarView(scalars))
}
