import FoundationEssentials

/// Reads numbers and runs of bytes one after the other.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Starts at the beginning.
    init(_ bytes: Data) {
        self.bytes = Array(bytes)
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.endIndex }

    /// A number, seven bits a byte, the lowest first.
    @inline(__always)
    mutating func number() throws(SQLError) -> UInt64 {
        // As most are.
        if position < bytes.endIndex, bytes[position] < 0x80 {
            position += 1
            return UInt64(bytes[position - 1])
        }
        return try longNumber()
    }

    private mutating func longNumber() throws(SQLError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.endIndex, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .damaged("content")
    }

    /// Numbers, each of which counts something that is no longer than the rest.
    mutating func counts(_ count: Int) throws(SQLError) -> [Int] {
        var counts: [Int] = []
        counts.reserveCapacity(count)
        for _ in 0..<count { counts.append(try self.count()) }
        return counts
    }

    /// A number that counts something that is no longer than the whole.
    mutating func count() throws(SQLError) -> Int {
        guard let count = Int(exactly: try number()), count <= bytes.count else { throw .damaged("content") }
        return count
    }

    /// A run of bytes.
    mutating func run(_ count: Int) throws(SQLError) -> [UInt8] {
        guard count <= bytes.endIndex - position else { throw .damaged("content") }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }
}

extension Data {
    /// Appends a number as ``ByteReader/number()`` reads it.
    mutating func append(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
