/// Steps through a TOML text, byte by byte, and keeps count of line and column.
struct TOMLCursor {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private(set) var position = TOMLKeyLocator.Position(line: 1, column: 1)

    init(text: String) {
        bytes = Array(text.utf8)
        // A byte order mark is no column.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    func peek(_ distance: Int = 0) -> UInt8? {
        offset + distance < bytes.count ? bytes[offset + distance] : nil
    }

    mutating func advance(by count: Int = 1) {
        for _ in 0..<count {
            guard let byte = peek() else { return }
            offset += 1
            if byte == UInt8(ascii: "\n") {
                position.line += 1
                position.column = 1
            } else if peek().map({ $0 & 0xC0 != 0x80 }) ?? true {
                position.column += 1
            }
        }
    }

    /// Steps to the end of the text.
    mutating func skipAll() { offset = bytes.count }

    /// Steps over a byte if it is the next one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        advance()
        return true
    }

    mutating func skipSpaces() {
        while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { advance() }
    }

    mutating func skipBlanksAndComments() {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
            case UInt8(ascii: "#"): while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
            default: return
            }
        }
    }

    /// Steps over a number, a boolean or a date, up to what may follow a value.
    mutating func skipScalar() {
        while let byte = peek(), !",]}#\r\n".utf8.contains(byte) { advance() }
    }

    /// Steps over a string of any of the four kinds.
    mutating func skipString() {
        guard let quote = peek() else { return }
        let isBasic = quote == UInt8(ascii: "\"")
        let isMultiline = peek(1) == quote && peek(2) == quote
        advance(by: isMultiline ? 3 : 1)
        while let byte = peek() {
            if isBasic, byte == UInt8(ascii: "\\") {
                advance(by: 2)
            } else if byte != quote {
                advance()
            } else if !isMultiline {
                return advance()
            } else if peek(1) == quote, peek(2) == quote {
                advance(by: 3)
                // Up to two quotes more may stand before the closing three.
                while skip(quote) {}
                return
            } else {
                advance()
            }
        }
    }

    /// Reads one part of a dotted key, quoted or bare.
    mutating func scanKeySegment() -> String? {
        guard let first = peek() else { return nil }
        let start = offset
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            skipString()
            let content = String(decoding: bytes[start..<offset].dropFirst().dropLast(), as: UTF8.self)
            return first == UInt8(ascii: "'") ? content : unescaped(content)
        }
        while peek()?.isBareKeyByte == true { advance() }
        return offset == start ? nil : String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private func unescaped(_ content: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = content.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let escape = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch escape {
            case "b": result.append("\u{8}")
            case "t": result.append("\t")
            case "n": result.append("\n")
            case "f": result.append("\u{C}")
            case "r": result.append("\r")
            case "u", "U":
                let digits = rest.prefix(escape == "u" ? 4 : 8)
                rest.removeFirst(digits.count)
                result.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
            default: result.append(escape)
            }
        }
        return String(result)
    }
}
