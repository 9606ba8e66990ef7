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
            _ reason: ConfigurationError.Reason, _ message: String, _ path: [any CodingKey] = []
        ) -> ConfigurationError {
            let keyPath = path.isEmpty ? nil : path.map(\.stringValue).joined(separator: ".")
            return ConfigurationError(reason, message, at: TextPlace(file: file, keyPath: keyPath))
        }
        do {
            self = try JSONDecoder().decode(ConnectionContent.self, from: Data(json.utf8))
        } catch DecodingError.keyNotFound(let key, _) {
            throw failure(.missingKey, "the connection file lacks the member \(key.stringValue)")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw context.codingPath.isEmpty
                ? failure(.wrongType, "a connection file is one JSON object")
                : failure(.wrongType, "expected a string", context.codingPath)
        } catch {
            throw failure(.syntax, "not valid JSON; the sandbox writes this file anew when it starts")
        }
    }

    /// The JSON, with a line end.
    func json() throws(ConfigurationError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            throw ConfigurationError(.unwritableFile, "the connection file cannot be encoded")
        }
    }
}
