/// How a text is written that a key tells the digits of: `#` for a digit of the key, everything else as it stands.
///
/// Most mobile numbers of a roster have one of a few shapes, such as `###-####-####`.
struct TextShape: Hashable, Sendable {
    /// Takes the next byte of the key.
    private static let next: UInt8 = 0
    /// Leaves the next byte of the key out: the zero that a country code stands for.
    private static let skip: UInt8 = 1

    /// The shape as it is kept.
    let bytes: [UInt8]

    /// Takes one that was kept.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The shape of a number; whether it leads back to the number is for the caller to try.
    init(of text: String.UTF8View) {
        var shape: [UInt8] = []
        let digits = text.filter(Self.isDigit)
        let hasCountryCode = digits.starts(with: "82".utf8)
        var literals = hasCountryCode ? 2 : 0
        for byte in text {
            guard Self.isDigit(byte) else {
                shape.append(byte)
                continue
            }
            guard literals == 0 else {
                literals -= 1
                shape.append(byte)
                if literals == 0, digits.dropFirst(2).first != UInt8(ascii: "0") { shape.append(Self.skip) }
                continue
            }
            shape.append(Self.next)
        }
        bytes = shape
    }

    /// Writes what a key tells in this shape.
    /// - Returns: Whether the key fits.
    func write(_ key: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
        var place = key.startIndex
        for byte in bytes {
            switch byte {
            case Self.next, Self.skip:
                guard place < key.endIndex else { return false }
                if byte == Self.next { text.append(key[place]) }
                place += 1
            default: text.append(byte)
            }
        }
        return place == key.endIndex
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "*")
    }
}
