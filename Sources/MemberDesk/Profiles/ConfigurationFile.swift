import Konaplate

/// The configuration file as it is written, before its values are checked.
struct ConfigurationFile: Decodable {
    var defaultProfile: String?
    var theme: String?
    var language: String?
    var agent: String?
    var ascii: Bool?
    var ambiguousWidth: Int?
    var mouse: Bool?
    var plain: Bool?
    var curtainMinutes: Int?
    var batchRefusals: Int?
    var responseCodesFile: String?
    var keys: [String: Keys]?
    var masking: Masking?
    var reasonCodes: [String: ReasonCode]?
    var profiles: [String: Profile]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case defaultProfile = "default_profile"
        case theme, language, agent, ascii
        case ambiguousWidth = "ambiguous_width"
        case mouse, plain
        case curtainMinutes = "curtain_minutes"
        case batchRefusals = "batch_refusals"
        case responseCodesFile = "response_codes_file"
        case keys, masking
        case reasonCodes = "reason_codes"
        case profiles
    }

    /// The keys of one command: a key, a list of keys, or false; `nil` for anything else.
    struct Keys: Decodable {
        var keys: [String]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let key = try? container.decode(String.self) {
                keys = [key]
            } else if let list = try? container.decode([String].self) {
                keys = list
            } else if (try? container.decode(Bool.self)) == false {
                keys = []
            }
        }
    }

    struct ReasonCode: Decodable {
        var korean: String
        var english: String

        enum CodingKeys: String, CodingKey, CaseIterable {
            case korean = "ko"
            case english = "en"
        }
    }

    struct Masking: Decodable {
        var name: String?
        var mobile: String?
        var account: String?

        enum CodingKeys: String, CodingKey, CaseIterable { case name, mobile, account }
    }

    struct Profile: Decodable {
        var environment: String
        var baseURL: String
        var aspID: String
        var accessKey: SecretText
        var secretKeyFile: String?
        var secretKeyEnvironment: String?
        var secretKeyCommand: [String]?
        var secretKeyCommandEnvironment: [String]?
        var cryptoKeyID: String?
        var serverPublicKeyFile: String?
        var clientPrivateKeyFile: String?
        var timeZone: String?
        var timeoutSeconds: Double?
        var settleSeconds: Double?
        var unknownCodes: [String]?
        var requireConsent: Bool?
        var consentPattern: String?
        var consentReuse: Bool?
        var stateFolder: String?
        var searchPolicy: String?
        var looksPerHour: Int?
        var idleExitMinutes: Double?
        var plainScreen: Bool?
        var officeHours: String?
        var proxy: String?
        var tlsCAFile: String?
        var tlsClientCertificateFile: String?
        var tlsClientKeyFile: String?
        var auditAnchor: String?
        var stateKeyCommand: [String]?
        var directory: String?
        var responseCodes: ResponseCodes?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case environment
            case baseURL = "base_url"
            case aspID = "asp_id"
            case accessKey = "access_key"
            case secretKeyFile = "secret_key_file"
            case secretKeyEnvironment = "secret_key_env"
            case secretKeyCommand = "secret_key_command"
            case secretKeyCommandEnvironment = "secret_key_command_env"
            case cryptoKeyID = "crypto_key_id"
            case serverPublicKeyFile = "server_public_key_file"
            case clientPrivateKeyFile = "client_private_key_file"
            case timeZone = "time_zone"
            case timeoutSeconds = "timeout_seconds"
            case settleSeconds = "settle_seconds"
            case unknownCodes = "unknown_codes"
            case requireConsent = "require_consent"
            case consentPattern = "consent_pattern"
            case consentReuse = "consent_reuse"
            case stateFolder = "state_folder"
            case searchPolicy = "search_policy"
            case looksPerHour = "looks_per_hour"
            case idleExitMinutes = "idle_exit_minutes"
            case plainScreen = "plain_screen"
            case officeHours = "office_hours"
            case proxy
            case tlsCAFile = "tls_ca_file"
            case tlsClientCertificateFile = "tls_client_certificate_file"
            case tlsClientKeyFile = "tls_client_key_file"
            case auditAnchor = "audit_anchor"
            case stateKeyCommand = "state_key_command"
            case directory
            case responseCodes = "response_codes"
        }
    }

    struct ResponseCodes: Decodable {
        var accountNotRegistered: String?
        var alreadyRegistered: String?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case accountNotRegistered = "account_not_registered"
            case alreadyRegistered = "already_registered"
        }
    }

    /// A string that is wrapped as it is decoded, so that no dump of this struct shows it.
    struct SecretText: Decodable {
        var secret: Secret

        init(from decoder: any Decoder) throws {
            secret = Secret(try decoder.singleValueContainer().decode(String.self))
        }
    }
}
