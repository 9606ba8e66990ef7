import Konaplate

/// Prints one JSON text: what the scanner reads, indented, with the personal members masked.
struct MaskedJSONPrinter {
    private var scanner: JSONScanner
    private let policy: MaskingPolicy
    private var output = ""

    init(_ bytes: [UInt8], policy: MaskingPolicy) {
        scanner = JSONScanner(bytes)
        self.policy = policy
    }

    /// The whole text, printed.
    mutating func document() throws(JSONScanner.Failure) -> String {
        scanner.skipSpaces()
        try value(as: nil, isReference: false, depth: 0)
        scanner.skipSpaces()
        guard scanner.isAtEnd else { throw .notJSON }
        return output
    }

    /// Prints a value.
    ///
    /// Everything inside a personal member is of its kind, unless it has a kind of its own. What is not known to be
    /// personal may be all the same, so a long number is shown of references only.
    private mutating func value(
        as kind: PersonalMember?, isReference: Bool, depth: Int
    ) throws(JSONScanner.Failure) {
        switch scanner.next {
        case UInt8(ascii: "{"):
            try container(closedBy: "}", depth: depth) { (printer: inout Self) throws(JSONScanner.Failure) in
                let key = try printer.scanner.string()
                printer.output += key.raw + ": "
                printer.scanner.skipSpaces()
                try printer.scanner.expect(UInt8(ascii: ":"))
                printer.scanner.skipSpaces()
                try printer.value(
                    as: PersonalMember(key: key.text) ?? kind,
                    isReference: isReference || PersonalMember.isReference(key: key.text), depth: depth + 1)
            }
        case UInt8(ascii: "["):
            try container(closedBy: "]", depth: depth) { (printer: inout Self) throws(JSONScanner.Failure) in
                try printer.value(as: kind, isReference: isReference, depth: depth + 1)
            }
        case UInt8(ascii: "\""):
            let string = try scanner.string()
            output += shown(string.text, raw: string.raw, as: kind, isReference: isReference)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = try scanner.number()
            output += shown(number, raw: number, as: kind, isReference: isReference)
        default:
            output += try scanner.word()
        }
    }

    private func shown(_ text: String, raw: String, as kind: PersonalMember?, isReference: Bool) -> String {
        if let kind { return Self.quoted(kind.masked(text, by: policy)) }
        let hidden = isReference ? text : text.hidingLongNumbers
        return hidden == text ? raw : Self.quoted(hidden)
    }

    private mutating func container(
        closedBy end: Unicode.Scalar, depth: Int, element: (inout Self) throws(JSONScanner.Failure) -> Void
    ) throws(JSONScanner.Failure) {
        guard depth < MaskedJSON.maximumDepth else { throw .tooDeep }
        output.unicodeScalars.append(Unicode.Scalar(scanner.next))
        try scanner.expect(scanner.next)
        scanner.skipSpaces()
        if !scanner.take(UInt8(ascii: end)) {
            repeat {
                breakLine(depth + 1)
                scanner.skipSpaces()
                try element(&self)
                scanner.skipSpaces()
                guard scanner.take(UInt8(ascii: ",")) else { break }
                output += ","
            } while true
            try scanner.expect(UInt8(ascii: end))
            breakLine(depth)
        }
        output.unicodeScalars.append(end)
    }

    private mutating func breakLine(_ depth: Int) {
        output += "\n" + String(repeating: "  ", count: depth)
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\0"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
