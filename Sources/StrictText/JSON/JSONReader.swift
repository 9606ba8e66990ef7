extension JSON {
    /// How deeply objects and lists may be nested.
    public static let maximumDepth = 32

    /// Reads one JSON text strictly (RFC 8259): no comments, no trailing commas, no repeated names, valid UTF-8 only.
    ///
    /// Common decoders pass over what they do not need without checking it, and take the first of two members of one
    /// name. Where a lost comma may mean a lost answer, that is not enough.
    /// - Throws: ``Malformed``, which says where.
    public init(utf8 bytes: some Sequence<UInt8>) throws(Malformed) {
        self = try JSONReader.read(Array(bytes))
    }

    /// Reads one JSON text strictly, like ``init(utf8:)``.
    /// - Throws: ``Malformed``, which says where.
    public init(text: String) throws(Malformed) {
        try self.init(utf8: text.utf8)
    }
}

/// The reader behind ``JSON/init(utf8:)``: recursive descent over bytes.
private struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    static func read(_ bytes: [UInt8]) throws(JSON.Malformed) -> JSON {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.malformed() }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func malformed(_ problem: JSON.Malformed.Problem = .syntax, at offset: Int? = nil) -> JSON.Malformed {
        JSON.Malformed(problem, at: offset ?? position, in: bytes)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSON.Malformed) {
        guard take(byte) else { throw malformed() }
    }

    private mutating func value() throws(JSON.Malformed) -> JSON {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try nested { (reader) throws(JSON.Malformed) in try reader.object() }
        case UInt8(ascii: "["): return try nested { (reader) throws(JSON.Malformed) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSON.Malformed) -> JSON
    ) throws(JSON.Malformed) -> JSON {
        depth += 1
        guard depth <= JSON.maximumDepth else { throw malformed(.tooDeep) }
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSON.Malformed) -> JSON {
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let start = position
            let name = try string()
            guard names.insert(name).inserted else { throw malformed(.repeatedName, at: start) }
            skipSpace()
            try expect(UInt8(ascii: ":"))
            members.append(JSON.Member(name, try value()))
            skipSpace()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func array() throws(JSON.Malformed) -> JSON {
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(values) }
        repeat {
            values.append(try value())
            skipSpace()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return .array(values)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Malformed) -> JSON {
        for byte in word.description.utf8 { try expect(byte) }
        return value
    }

    private mutating func number() throws(JSON.Malformed) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSON.Malformed) {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw malformed() }
    }

    private mutating func string() throws(JSON.Malformed) -> String {
        let start = position
        try expect(UInt8(ascii: "\""))
        var content: [UInt8] = []
        while !take(UInt8(ascii: "\"")) {
            guard let byte = next, byte >= 0x20 else { throw malformed() }
            position += 1
            if byte == UInt8(ascii: "\\") {
                content += String(try escape()).utf8
            } else {
                content.append(byte)
            }
        }
        guard let text = String(validating: content, as: UTF8.self) else { throw malformed(.encoding, at: start) }
        return text
    }

    private mutating func escape() throws(JSON.Malformed) -> Unicode.Scalar {
        guard let byte = next else { throw malformed() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw malformed()
        }
    }

    private mutating func escapedScalar() throws(JSON.Malformed) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first) else { throw malformed() }
        try expect(UInt8(ascii: "\\"))
        try expect(UInt8(ascii: "u"))
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(second) else { throw malformed() }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func codeUnit() throws(JSON.Malformed) -> UInt16 {
        guard position + 4 <= bytes.count else { throw malformed() }
        let digits = bytes[position..<(position + 4)]
        // The number initialiser would take a sign.
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw malformed() }
        position += 4
        return unit
    }
}
