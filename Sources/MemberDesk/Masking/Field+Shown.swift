package import Konaplate
import StrictText

extension Field {
    /// The text of a value of this field that is neither personal nor secret, as it may be shown.
    /// - Returns: A mark for what is not of the declared kind: nobody knows what it is.
    package func shown(_ text: String) -> String {
        kind.lets(.string(text), of: dataClass) ? text : MaskedBody.hiddenMark
    }
}

extension Field.Kind {
    /// Whether a value of a class that is not personal is what it should be, and may be shown.
    ///
    /// A status that suddenly is a long text or a long number is not a status.
    func lets(_ value: JSON, of dataClass: DataClass) -> Bool {
        if case (.number, .string(let text)) = (self, value) {
            // One API answers with the member ID as text.
            return text.utf8.first != UInt8(ascii: "0") && problem(of: .number(text)) == nil
        }
        guard case .string(let text) = value, !text.isEmpty else {
            return value == .string("") || problem(of: value) == nil
        }
        guard problem(of: value) == nil else { return false }
        return dataClass == .reference
            ? text.utf8.allSatisfy(\.isReferenceByte)
            : text.hidingLongNumbers == text || Timestamp(digits: text, in: .kst) != nil
    }

    /// Whether a text is not longer than declared, or than any number is where something else is declared.
    func holds(_ text: String) -> Bool {
        guard case .text(let length) = self else { return text.unicodeScalars.count <= 20 }
        return text.unicodeScalars.count <= length.upperBound
    }
}

extension JSON {
    /// The text of a string or a number.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object: nil
        }
    }
}

extension UInt8 {
    fileprivate var isReferenceByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
