/// The reference of a consent, without the spaces around it.
package struct ConsentReference: Hashable, Sendable {
    /// The reference.
    package let text: String

    /// Takes what was typed; `nil` where nothing of it can be seen.
    package init?(_ typed: String?) {
        guard let typed, !typed.isBlank else { return nil }
        let start = typed.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace } ?? start.startIndex
        text = String(start[...end])
    }
}

extension String {
    /// Whether there is nothing in it that can be seen.
    var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isUnseen } }
}

extension Unicode.Scalar {
    /// Whether it draws nothing, or only room: fillers, joiners, controls, every space but the plain one.
    var isUnseen: Bool {
        if self == " " { return false }
        if properties.isDefaultIgnorableCodePoint || properties.isWhitespace || value == 0x2800 { return true }
        return switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
