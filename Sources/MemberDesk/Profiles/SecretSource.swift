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
    /// A program and its arguments; the first line that it prints with something on it is the key.
    ///
    /// It gets `PATH`, `HOME` and the variables of these names, and nothing else of the environment.
    case command([String], variables: [String] = [])

    /// Reads the key: one byte order mark, line ends and blanks around it go.
    /// - Parameters:
    ///   - environment: the process's environment, which a command gets too.
    ///   - place: the key of the configuration that names the source, for the error.
    /// - Returns: The key, which is not empty.
    /// - Throws: ``ConfigurationError``, also for a character inside that cannot be seen; none of them carries any of what was
    ///   read.
    public func resolve(
        environment: [String: String], at place: TextPlace? = nil
    ) throws(ConfigurationError) -> Secret {
        let secret = try text(environment: environment, at: place).secret(at: place)
        guard !secret.isEmpty else {
            throw ConfigurationError(.secretUnavailable, .secret(.empty), at: place)
        }
        return secret
    }

    private func text(
        environment: [String: String], at place: TextPlace?
    ) throws(ConfigurationError) -> SecretText {
        switch self {
        case .value(let value):
            return SecretText(text: value.exposed, source: .connectionFile)
        case .file(let path):
            let content = try ConfigurationFileReader.read(path, at: place, isSecret: true)
            try content.requirePrivate(at: place)
            return SecretText(text: content.text, source: .file(content.path))
        case .environment(let name):
            guard let value = environment[name] else {
                throw ConfigurationError(.secretUnavailable, .secret(.noVariable), at: place)
            }
            return SecretText(text: value, source: .variable(name))
        case .command(let arguments, let variables):
            let line = try SecretCommand(arguments: arguments, variables: variables)
                .run(environment: environment, at: place)
            return SecretText(text: line.exposed, source: .command(arguments.first ?? ""))
        }
    }
}
