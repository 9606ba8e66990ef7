extension BaseURL {
    /// What is wrong with a text that should be an address.
    public enum Malformed: Error, Hashable, Sendable {
        /// It has spaces or other characters than plain ASCII.
        case notPlain
        /// It does not begin with a scheme that the wire can travel by.
        case scheme
        /// It has a user name, a query or a fragment.
        case extras
        /// The host is none.
        case host
        /// The host in brackets is no IPv6 address.
        case notIPv6
        /// The host ends like an IPv4 address and is none.
        case notIPv4
        /// The port is none.
        case port
        /// The path has an escape.
        case percent
        /// The path has an empty part.
        case doubleSlash
        /// The path has a part that leads elsewhere.
        case dots
        /// The path has a character that no address has there.
        case oddCharacter(Character)
    }
}

extension BaseURL.Malformed: CustomStringConvertible {
    /// The fault, as a part of a sentence.
    public var description: String {
        switch self {
        case .notPlain: "an address has no spaces and is plain ASCII"
        case .scheme: "an address begins with https:// or http://"
        case .extras: "an address has no user name, no query and no fragment"
        case .host: "the host is malformed"
        case .notIPv6: "the host is no IPv6 address"
        case .notIPv4: "the host is no IPv4 address"
        case .port: "the port is a number from 1 to 65535"
        case .percent: "the path has a %; write its characters as they are"
        case .doubleSlash: "the path has // in it; write one slash"
        case .dots: "the path has . or .. as a part; write where it leads to"
        case .oddCharacter(let character): "the path has a character that no address has there: \(character)"
        }
    }
}
