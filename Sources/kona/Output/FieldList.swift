import StrictText
import TerminalKit

/// Names and values, a line each, the values aligned.
package struct FieldList {
    private let fields: [(name: String, value: String)]
    private let policy = WidthPolicy.narrow

    /// Makes a list.
    ///
    /// What comes from a server or a file is made harmless for the terminal here.
    package init(_ fields: [(String, String)]) {
        self.fields = fields.map { ($0.0, TextSanitiser.visible($0.1)) }
    }

    /// The list, a line each.
    package var lines: [String] {
        let width = fields.map { policy.columns(of: $0.name) }.max() ?? 0
        return fields.map { "\(policy.padded($0.name, to: width))  \($0.value)" }
    }
}
