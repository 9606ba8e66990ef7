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
    /// A mark in the place of the content.
    public var description: String { "(personal)" }
    /// The same mark as in ``description``.
    public var debugDescription: String { "(personal)" }
    /// A mirror without children, so that a dump shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
