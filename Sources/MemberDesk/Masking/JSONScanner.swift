/// Reads the tokens of a JSON text strictly by RFC 8259, without making values of them.
struct JSONScanner {
    enum Failure: Error {
        case notJSON, tooDeep
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Starts at the beginning of a UTF-8 text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The byte ahead, 0 at the end (which no JSON text has outside a string).
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func skipSpaces() {
        while [0x20, 0x09, 0x0A, 0x0D].contains(next) { position += 1 }
    }

    /// Takes a byte if it is the one ahead.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte, !isAtEnd else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(Failure) {
        guard take(byte) else { throw .notJSON }
    }

    /// A string as it stands, with its quotes, and what it means.
    mutating func string() throws(Failure) -> (raw: String, text: String) {
        let start = position
        try expect(UInt8(ascii: "\""))
        var units: [UInt16] = []
        var run = position
        func flush(_ run: Int, _ end: Int, _ units: inout [UInt16]) {
            if run < end { units += String(decoding: bytes[run..<end], as: UTF8.self).utf16 }
        }
        while true {
            guard !isAtEnd, next >= 0x20 else { throw .notJSON }
            if next == UInt8(ascii: "\"") { break }
            if next == UInt8(ascii: "\\") {
                flush(run, position, &units)
                position += 1
                units.append(try escape())
                run = position
            } else {
                position += 1
            }
        }
        flush(run, position, &units)
        position += 1
        return (String(decoding: bytes[start..<position], as: UTF8.self), String(decoding: units, as: UTF16.self))
    }

    private mutating func escape() throws(Failure) -> UInt16 {
        let byte = next
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"):
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard let digit = Character(Unicode.Scalar(next)).hexDigitValue, next < 0x80 else { throw .notJSON }
                unit = unit << 4 | UInt16(digit)
                position += 1
            }
            return unit
        default: throw .notJSON
        }
    }

    /// A number, digit by digit as it stands.
    mutating func number() throws(Failure) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(Failure) {
        let start = position
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
        guard position > start else { throw .notJSON }
    }

    /// One of `true`, `false` and `null`.
    mutating func word() throws(Failure) -> String {
        for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return word
        }
        throw .notJSON
    }
}
