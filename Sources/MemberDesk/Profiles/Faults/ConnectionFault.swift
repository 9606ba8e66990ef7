/// What is wrong in a connection file.
public enum ConnectionFault: Hashable, Sendable {
    /// The text is no JSON.
    case notJSON
    /// The JSON is no object.
    case notAnObject
    /// A member is not there.
    case missing(String)
    /// A member is no string.
    case notAString
    /// The address is not on this machine.
    case notLoopback
    /// The crypto key ID cannot name a folder.
    case cryptoKeyID
    /// A key is no PEM.
    case noPEM
    /// The file cannot be made.
    case notEncoded
}

extension ConnectionFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .notJSON: "not valid JSON; the sandbox writes this file anew when it starts"
        case .notAnObject: "a connection file is one JSON object"
        case .missing(let member): "the connection file lacks the member \(member)"
        case .notAString: "expected a string"
        case .notLoopback: "a connection file leads to this machine only"
        case .cryptoKeyID: "must be 8 or more letters, digits and hyphens"
        case .noPEM: "is no PEM: it has no -----BEGIN line"
        case .notEncoded: "the connection file cannot be encoded"
        }
    }
}
