public import Konaplate
public import StrictText

/// Where a profile's secret key comes from.
public enum SecretSource: Equatable, Sendable {
    /// The key itself, as a connection file carries it.
    case value(Secret)
    /// A file that holds nothing else.
    case file(path: String)
    /// A variable of the environment.
    case environment(name: String)
    /// A program and its arguments; the first line that it prints is the key.
    case command([String])

    /// Reads the key.
    /// - Parameters:
    ///   - environment: the process's environment, which a command gets too.
    ///   - place: the key of the configuration that names the source, for the error.
    /// - Returns: The key, which is not empty.
    /// - Throws: ``ConfigurationError``; none of them carries any of what was read.
    public func resolve(
        environment: [String: String], at place: TextPlace? = nil
    ) throws(ConfigurationError) -> Secret {
        let secret: Secret
        switch self {
        case .value(let value):
            secret = value
        case .file(let path):
            let content = try ConfigurationFileReader.read(path, at: place)
            try content.requirePrivate(at: place)
            secret = Secret(withoutNewline(content.text))
        case .environment(let name):
            guard let value = environment[name] else {
                throw ConfigurationError(.secretUnavailable, "the environment has no variable \(name)", at: place)
            }
            secret = Secret(value)
        case .command(let arguments):
            secret = try SecretCommand(arguments: arguments).run(environment: environment, at: place)
        }
        guard !secret.isEmpty else {
            throw ConfigurationError(.secretUnavailable, "the secret key is empty", at: place)
        }
        return secret
    }
}

/// A text without the one line end that editors put after it.
private func withoutNewline(_ text: String) -> String {
    // "\r\n" is one character to Swift, so both kinds of line end go by one removal.
    text.last == "\n" || text.last == "\r\n" ? String(text.dropLast()) : text
}
