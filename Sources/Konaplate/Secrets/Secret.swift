/// A secret text: a secret key, an access key, a private key as PEM.
///
/// It does not print itself: neither string interpolation nor a dump or a debugger's mirror shows its content. What
/// needs the content says so by name.
public struct Secret: Hashable, Sendable {
    private let content: String

    /// Wraps a text.
    public init(_ content: String) {
        self.content = content
    }

    /// The content, for the one place that computes with it.
    public var exposed: String { content }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { content.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `(secret)`.
    public var description: String { "(secret)" }
    /// Always `(secret)`.
    public var debugDescription: String { "(secret)" }
    /// Shows no children, so that a dump or a debugger finds nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
