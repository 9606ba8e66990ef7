import StrictText

/// The texts that libraries make of the same JSON: a client that signs one and sends another is refused.
struct Reserialisation {
    private let itemSeparator: String
    private let nameSeparator: String
    private let indent: Int?
    private let sortsNames: Bool
    private let escapesSlash: Bool
    private let escapesNonASCII: Bool

    /// Every other text of a body; none where the body is no JSON.
    static func texts(of body: [UInt8]) -> [String] {
        guard let json = try? JSON(utf8: body) else { return [] }
        var texts: [String] = []
        for (item, name, indent) in [(",", ":", nil), (", ", ": ", nil), (",", ": ", 2), (",", ": ", 4)] {
            for (sorts, slash, ascii) in [
                (false, false, false), (true, false, false), (false, true, false), (false, false, true),
                (true, false, true), (false, true, true),
            ] {
                let style = Reserialisation(
                    itemSeparator: item, nameSeparator: name, indent: indent, sortsNames: sorts, escapesSlash: slash,
                    escapesNonASCII: ascii)
                texts.append(style.text(json, depth: 0))
            }
        }
        // What an editor or `echo` adds, and what trimming takes away.
        let whole = String(decoding: body, as: UTF8.self)
        let trimmed = String(whole.reversed().drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace })
        texts += [trimmed, trimmed + "\n", trimmed + "\r\n"]
        var known: Set<String> = [whole]
        return texts.filter { known.insert($0).inserted }
    }

    private func text(_ json: JSON, depth: Int) -> String {
        switch json {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): quoted(text)
        case .array(let values): enclosed("[", values.map { text($0, depth: depth + 1) }, "]", depth)
        case .object(let members):
            enclosed(
                "{",
                (sortsNames ? members.sorted { $0.name < $1.name } : members).map {
                    quoted($0.name) + nameSeparator + text($0.value, depth: depth + 1)
                }, "}", depth)
        }
    }

    private func enclosed(_ open: String, _ items: [String], _ close: String, _ depth: Int) -> String {
        guard let indent, !items.isEmpty else { return open + items.joined(separator: itemSeparator) + close }
        let outer = "\n" + String(repeating: " ", count: indent * depth)
        let inner = outer + String(repeating: " ", count: indent)
        return open + inner + items.joined(separator: itemSeparator + inner) + outer + close
    }

    private func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "/" where escapesSlash: output += "\\/"
            case _ where scalar.value < 0x20 || escapesNonASCII && !scalar.isASCII:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}
