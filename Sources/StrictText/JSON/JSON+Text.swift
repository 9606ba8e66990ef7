extension JSON {
    /// The JSON on one line.
    ///
    /// What could drive a terminal or turn the direction of a line is escaped, which JSON allows for any character.
    public var text: String {
        var output = ""
        write(to: &output)
        return output
    }

    /// The JSON with each member and element on a line of its own, indented by two spaces.
    public var prettyText: String {
        var output = ""
        write(to: &output, depth: 0)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                if index > 0 { output += "," }
                value.write(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { output += "," }
                output += Self.quoted(member.name) + ":"
                member.value.write(to: &output)
            }
            output += "}"
        case .null, .bool, .number, .string: output += scalarText
        }
    }

    private func write(to output: inout String, depth: Int) {
        let indent = "\n" + String(repeating: "  ", count: depth + 1)
        let outdent = indent.dropLast(2)
        switch self {
        case .array(let values) where !values.isEmpty:
            output += "["
            for (index, value) in values.enumerated() {
                output += (index > 0 ? "," : "") + indent
                value.write(to: &output, depth: depth + 1)
            }
            output += outdent + "]"
        case .object(let members) where !members.isEmpty:
            output += "{"
            for (index, member) in members.enumerated() {
                output += (index > 0 ? "," : "") + indent + Self.quoted(member.name) + ": "
                member.value.write(to: &output, depth: depth + 1)
            }
            output += outdent + "}"
        case .array: output += "[]"
        case .object: output += "{}"
        case .null, .bool, .number, .string: output += scalarText
        }
    }

    private var scalarText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .array, .object: ""
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case " "..."~": text.unicodeScalars.append(scalar)
            case _ where TextSanitiser.isHidden(scalar): text += escaped(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
