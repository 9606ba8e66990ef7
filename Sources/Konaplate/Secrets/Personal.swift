/// A text about a person: a name, a mobile number, an account number, a body that holds such.
///
/// Like ``Secret`` it does not print itself. What a person may see of it is decided by one masking policy, which is
/// the only ordinary reader of ``exposed``.
public struct Personal: Hashable, Sendable {
    private let content: String

    /// Wraps a text.
    public init(_ content: String) {
        self.content = content
    }

    /// The content, for masking, for search keys and for the wire.
    public var exposed: String { content }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { content.isEmpty }
}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `(personal)`.
    public var description: String { "(personal)" }
    /// Always `(personal)`.
    public var debugDescription: String { "(personal)" }
    /// Shows no children, so that a dump or a debugger finds nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Personal: Codable {
    /// Reads the content, a single string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the whole content, a single string: what encodes it has to mask before, or write to the wire.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(content)
    }
}
