/// Puts scalars together from bytes that arrive one by one.
struct UTF8Accumulator: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// Whether a scalar has begun and is not complete.
    var isIncomplete: Bool { missing > 0 }

    /// What became of a byte.
    enum Step {
        case incomplete
        case scalar(Unicode.Scalar)
        case malformed
        /// What came before this byte was malformed; the byte has to be fed again.
        case malformedBefore
    }

    mutating func feed(_ byte: UInt8) -> Step {
        guard missing > 0 else { return begin(byte) }
        guard (lowest...highest).contains(byte) else {
            missing = 0
            return .malformedBefore
        }
        (lowest, highest) = (0x80, 0xBF)
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { return .incomplete }
        return Unicode.Scalar(value).map { .scalar($0) } ?? .malformed
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        (lowest, highest) = (0x80, 0xBF)
        switch byte {
        case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: (missing, value) = (1, UInt32(byte & 0x1F))
        case 0xE0...0xEF:
            (missing, value) = (2, UInt32(byte & 0x0F))
            // Overlong forms and surrogates are malformed at their second byte.
            if byte == 0xE0 { lowest = 0xA0 }
            if byte == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            (missing, value) = (3, UInt32(byte & 0x07))
            if byte == 0xF0 { lowest = 0x90 }
            if byte == 0xF4 { highest = 0x8F }
        default: return .malformed
        }
        return .incomplete
    }
}
