package import StrictText

/// Configuration files are TOML; what is wrong with one is said as everything that is wrong with a configuration.
extension TOMLDocument {
    /// Parses a text as the content of a configuration file.
    /// - Throws: ``ConfigurationError`` with the line and column of the first mistake.
    package init(configuration text: String, file: String) throws(ConfigurationError) {
        do {
            try self.init(text: text, file: file)
        } catch {
            throw ConfigurationError(error)
        }
    }

    /// Reads a configuration file of at most 1 MiB and parses it.
    /// - Parameters:
    ///   - path: The file.
    ///   - place: The key of the configuration that names it, for the error.
    /// - Throws: ``ConfigurationError`` where the file is missing, unreadable or no TOML.
    package init(configurationAt path: String, namedAt place: TextPlace? = nil) throws(ConfigurationError) {
        try self.init(configuration: try ConfigurationFileReader.read(path, at: place).text, file: path)
    }

    /// Decodes the whole document.
    /// - Throws: ``ConfigurationError`` for the first key that is unknown, missing or of a wrong type or value.
    package func configuration<Value: Decodable>(
        _ type: Value.Type = Value.self
    ) throws(ConfigurationError) -> Value {
        do {
            return try decode(type)
        } catch {
            throw ConfigurationError(error)
        }
    }
}

extension ConfigurationError {
    fileprivate init(_ error: TOMLError) {
        self.init(Reason(error.reason), .toml(error.fault), at: error.place)
    }
}

extension ConfigurationError.Reason {
    fileprivate init(_ reason: TOMLError.Reason) {
        self =
            switch reason {
            case .syntax: .syntax
            case .unknownKey: .unknownKey
            case .wrongType: .wrongType
            case .missingKey: .missingKey
            case .invalidValue: .invalidValue
            }
    }
}
