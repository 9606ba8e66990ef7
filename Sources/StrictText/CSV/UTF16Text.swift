/// Reads UTF-16, which spreadsheets write as “Unicode text”.
enum UTF16Text {
    /// Which byte of a code unit comes first.
    enum ByteOrder {
        case little
        case big
    }

    /// The order that a byte order mark says.
    static func mark(of bytes: [UInt8]) -> ByteOrder? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .little }
        return bytes.starts(with: [0xFE, 0xFF]) ? .big : nil
    }

    /// The order of bytes without a mark that can be nothing but UTF-16.
    ///
    /// Numbers and separators make up a good part of a table, so every second byte is often zero. A file of another
    /// encoding that holds a stray zero byte has its line ends in the wrong halves of such units.
    static func order(of bytes: [UInt8]) -> ByteOrder? {
        guard bytes.count.isMultiple(of: 2), !bytes.isEmpty else { return nil }
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in bytes.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let order: ByteOrder = zeros.odd > zeros.even ? .little : .big
        guard max(zeros.odd, zeros.even) * 3 >= bytes.count / 2 else { return nil }
        let isTable = units(of: bytes[...], order).allSatisfy { $0 != 0 && !(0x0900...0x0DFF).contains($0) }
        return isTable ? order : nil
    }

    /// The bytes as UTF-8, or `nil` where they are malformed or hold a zero character.
    static func utf8(_ bytes: ArraySlice<UInt8>, _ order: ByteOrder) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = units(of: bytes, order)
        guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else { return nil }
        return Array(text.utf8)
    }

    private static func units(of bytes: ArraySlice<UInt8>, _ order: ByteOrder) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { offset in
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return order == .little ? second << 8 | first : first << 8 | second
        }
    }
}
