import FoundationEssentials
import StrictText

/// The members of a connection file as JSON has them.
struct ConnectionContent: Codable {
    var baseURL: String
    var aspId: String
    var accessKey: String
    var secretKey: String
    var cryptoKeyId: String
    var serverPublicKey: String
    var clientPrivateKey: String

    enum CodingKeys: String, CodingKey {
        case baseURL, aspId, accessKey, secretKey, cryptoKeyId, serverPublicKey, clientPrivateKey
    }
}

extension ConnectionContent {
    /// Reads the JSON.
    ///
    /// Its errors name the member and never quote the text, which is full of secrets.
    init(json: String, file: String) throws(ConfigurationError) {
        func failure(
            _ reason: ConfigurationError.Reason, _ fault: ConnectionFault, _ path: [any CodingKey] = []
        ) -> ConfigurationError {
            let keyPath = path.isEmpty ? nil : path.map(\.stringValue).joined(separator: ".")
            return ConfigurationError(reason, .connection(fault), at: TextPlace(file: file, keyPath: keyPath))
        }
        do {
            self = try JSONDecoder().decode(ConnectionContent.self, from: Data(json.utf8))
        } catch DecodingError.keyNotFound(let key, _) {
            throw failure(.missingKey, .missing(key.stringValue))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw context.codingPath.isEmpty
                ? failure(.wrongType, .notAnObject)
                : failure(.wrongType, .notAString, context.codingPath)
        } catch {
            throw failure(.syntax, .notJSON)
        }
    }

    /// The JSON, with a line end.
    func json() throws(ConfigurationError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            throw ConfigurationError(.unwritableFile, .connection(.notEncoded))
        }
    }
}
