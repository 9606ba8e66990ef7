import StrictText

/// More than the reason says of why an exchange brought no answer, for those who look into it.
///
/// Reasons are a closed list that programs rely on; causes may become more, and nothing is decided by them.
public enum FailureCause: Hashable, Sendable {
    /// The server's certificate, or one that it rests on, has expired.
    case certificateExpired
    /// The server's certificate is not valid yet.
    case certificateNotYetValid
    /// The server's certificate is for other hosts.
    case wrongHost
    /// The server's certificate rests on no authority that is trusted here.
    case unknownAuthority
    /// The server speaks no TLS from 1.2 on.
    case oldProtocol
    /// The answer came compressed, which nobody asked for; with the name of the encoding.
    case compressed(String)
    /// The answer's `encData` uses an algorithm or extension that message encryption has not; with its name.
    case otherAlgorithm(String)
    /// The content of the answer's `encData` is compressed (`zip`).
    case compressedMessage
    /// The parts of the answer's `encData` are Base64 with padding, which a JWE has not.
    case paddedMessage
    /// The answer came encrypted, and there is no key to read it with.
    case missingKey

    /// The word for it in the journal and in JSON.
    public var word: String {
        switch self {
        case .certificateExpired: "certificateExpired"
        case .certificateNotYetValid: "certificateNotYetValid"
        case .wrongHost: "wrongHost"
        case .unknownAuthority: "unknownAuthority"
        case .oldProtocol: "oldProtocol"
        case .compressed: "compressed"
        case .otherAlgorithm: "otherAlgorithm"
        case .compressedMessage: "compressedMessage"
        case .paddedMessage: "paddedMessage"
        case .missingKey: "missingKey"
        }
    }

    /// The name that belongs to it, where one does.
    public var detail: String? {
        switch self {
        case .compressed(let name), .otherAlgorithm(let name): name
        case .certificateExpired, .certificateNotYetValid, .wrongHost, .unknownAuthority, .oldProtocol,
            .compressedMessage, .paddedMessage, .missingKey:
            nil
        }
    }

    /// Reads a word and its name.
    /// - Returns: `nil` for a word that this version does not know.
    public init?(word: String, detail: String?) {
        switch word {
        case "certificateExpired": self = .certificateExpired
        case "certificateNotYetValid": self = .certificateNotYetValid
        case "wrongHost": self = .wrongHost
        case "unknownAuthority": self = .unknownAuthority
        case "oldProtocol": self = .oldProtocol
        case "compressed": self = .compressed(detail ?? "?")
        case "otherAlgorithm": self = .otherAlgorithm(detail ?? "?")
        case "compressedMessage": self = .compressedMessage
        case "paddedMessage": self = .paddedMessage
        case "missingKey": self = .missingKey
        default: return nil
        }
    }

    /// The name of an algorithm as it may be shown: it is foreign text.
    static func shownName(_ name: String) -> String {
        ASCIISet.letters.union(.digits).union("+._-").makesUp(name, count: 1...24) ? name : "?"
    }
}
