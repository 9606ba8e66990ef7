public import StrictText

/// A JSON value that may hold personal data or secrets: a body as it was sent or came.
///
/// Like ``Personal`` it does not print itself. Masking by the API's declaration is the only ordinary reader of
/// ``exposed``.
public struct PersonalJSON: Hashable, Sendable {
    private let content: JSON

    /// Wraps a value.
    public init(_ content: JSON) {
        self.content = content
    }

    /// The value, for masking and for what computes with it.
    public var exposed: JSON { content }
}

extension PersonalJSON: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A mark in the place of the content.
    public var description: String { "(personal)" }
    /// The same mark as in ``description``.
    public var debugDescription: String { "(personal)" }
    /// A mirror without children, so that a dump shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
