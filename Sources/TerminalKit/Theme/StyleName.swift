/// What a cell means, such as `row.selected`; the theme says how it looks.
///
/// Parts are separated by dots; a theme that does not know a name uses the one without the last part.
package struct StyleName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The dotted name.
    package let rawValue: String

    /// The terminal's own look, or whatever the theme calls `default`.
    package static let `default`: StyleName = "default"

    /// Makes a name.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a name from a literal.
    package init(stringLiteral value: String) {
        rawValue = value
    }

    /// The name without its last part, or nil when it has one part only.
    package var parent: StyleName? {
        rawValue.lastIndex(of: ".").map { StyleName(rawValue: String(rawValue[..<$0])) }
    }
}
