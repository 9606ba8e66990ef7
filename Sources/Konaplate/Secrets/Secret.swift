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
    /// A mark in the place of the content.
    public var description: String { "(secret)" }
    /// The same mark as in ``description``.
    public var debugDescription: String { "(secret)" }
    /// A mirror without children, so that a dump shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
