import Glibc
import StrictText

/// The address that the paths of the APIs are appended to: scheme, host, port and path, nothing else.
public struct BaseURL: Hashable, Sendable {
    /// The schemes that the wire can travel by.
    public enum Scheme: String, Sendable {
        /// Plain, allowed to loopback only.
        case http
        /// TLS.
        case https

        /// The port where the address names none.
        public var defaultPort: Int {
            switch self {
            case .http: 80
            case .https: 443
            }
        }
    }

    /// The scheme.
    public let scheme: Scheme
    /// The host in lower case; an IPv6 address in its shortest form and without brackets.
    public let host: String
    /// The port, the scheme's own where the text has none.
    public let port: Int
    /// The path with its leading and without its trailing slash; empty where there is none.
    public let path: String

    /// Reads `https://host:port/path`.
    /// - Throws: ``Malformed`` for another scheme, a user name, a query, a fragment, a host or port that is none, or a path
    ///   that has a second spelling.
    public init(text: String) throws(Malformed) {
        let isVisible = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isVisible else { throw Malformed.notPlain }
        guard let separator = Self.schemeSeparator(in: text),
            let scheme = Scheme(rawValue: text[..<separator.lowerBound].lowercased())
        else { throw Malformed.scheme }
        let rest = text[separator.upperBound...]
        guard !rest.contains(where: { "?#@\\".contains($0) }) else {
            throw Malformed.extras
        }
        let authority = rest.prefix { $0 != "/" }
        let (hostText, portText) = try Self.split(authority)
        host = try Self.host(hostText)
        port = try Self.port(portText) ?? scheme.defaultPort
        self.scheme = scheme
        var path = rest[authority.endIndex...]
        try Self.checkPath(path)
        while path.hasSuffix("/") { path.removeLast() }
        self.path = String(path)
    }

    /// Whether the host is this machine: `localhost`, 127.0.0.0/8 (also as an IPv6 address) or ::1.
    public var isLoopback: Bool {
        let mapped = "::ffff:"
        let address = host.hasPrefix(mapped) ? String(host.dropFirst(mapped.count)) : host
        return host == "localhost" || host == "::1"
            || (address.hasPrefix("127.") && Self.address(address, AF_INET) != nil)
    }

    /// The one spelling of the address that all spellings of it have: for telling whether two are the same endpoint.
    ///
    /// Scheme and host are in lower case, the scheme's own port and a slash at the end are left out, and all names of
    /// this machine are one.
    public var canonical: String {
        isLoopback ? text(host: "localhost") : description
    }

    private func text(host: String) -> String {
        "\(scheme.rawValue)://\(host)\(port == scheme.defaultPort ? "" : ":\(port)")\(path)"
    }

    private static func schemeSeparator(in text: String) -> Range<String.Index>? {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
        return colon..<text.index(colon, offsetBy: 3)
    }

    private static func split(_ authority: Substring) throws(Malformed) -> (host: Substring, port: Substring?) {
        guard let bracket = authority.lastIndex(of: "]") else {
            let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
        }
        let tail = authority[authority.index(after: bracket)...]
        guard tail.isEmpty || tail.hasPrefix(":") else { throw Malformed.host }
        return (authority[...bracket], tail.isEmpty ? nil : tail.dropFirst())
    }

    private static func host(_ text: Substring) throws(Malformed) -> String {
        if text.hasPrefix("["), text.hasSuffix("]") {
            guard let canonical = address(String(text.dropFirst().dropLast()), AF_INET6) else {
                throw Malformed.notIPv6
            }
            return canonical
        }
        // A name that ends with a dot is the same host under another spelling, which would slip by the rules on hosts.
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isHostNameByte) }
        guard isName else { throw Malformed.host }
        // A number at the end makes it an IPv4 address, and of these one spelling each.
        if labels.last?.utf8.first.map({ (0x30...0x39).contains($0) }) == true, address(String(text), AF_INET) == nil {
            throw Malformed.notIPv4
        }
        return text.lowercased()
    }

    /// Refuses what servers and proxies on the way may read differently: the address would have more than one meaning.
    private static func checkPath(_ path: Substring) throws(Malformed) {
        if path.contains("%") { throw Malformed.percent }
        if path.contains("//") { throw Malformed.doubleSlash }
        if path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) {
            throw Malformed.dots
        }
        if let odd = path.first(where: { !$0.isPathCharacter }) {
            throw Malformed.oddCharacter(odd)
        }
    }

    private static func port(_ text: Substring?) throws(Malformed) -> Int? {
        guard let text else { return nil }
        let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let port = Int(text), (1...65_535).contains(port) else {
            throw Malformed.port
        }
        return port
    }

    /// The canonical spelling of a numeric address.
    private static func address(_ text: String, _ family: CInt) -> String? {
        var binary = in6_addr()
        guard inet_pton(family, text, &binary) == 1 else { return nil }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(family, &binary, &buffer, socklen_t(buffer.count)) != nil else { return nil }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension BaseURL: CustomStringConvertible {
    /// The address as a text, without the scheme's own port.
    public var description: String {
        text(host: host.contains(":") ? "[\(host)]" : host)
    }
}

extension Character {
    /// Whether it may stand in a path without an escape (RFC 3986), or is the slash between its parts.
    fileprivate var isPathCharacter: Bool {
        isASCII && (isLetter || isNumber || "/-._~!$&'()*+,;=:".contains(self))
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit, `-` or `_`.
    fileprivate var isHostNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
