import Crypto

/// SHA-256 over fields, each with its length, so that no text can be moved from one field to another.
struct FieldHash {
    /// What is hashed, all at once: the hash of a few bytes at a time costs more than the bytes.
    private var bytes: [UInt8] = []

    /// Begins with an estimate of how much it will be.
    init(capacity: Int = 1024) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds a field; an empty text in the place of none would be another content.
    mutating func add(_ field: String?) {
        guard var field else {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(UInt8(ascii: ":"))
            return
        }
        field.withUTF8 { text in
            append(decimal: text.count)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: text)
        }
    }

    /// Adds a number as a field, in decimal digits.
    mutating func add(_ number: Int64) {
        add(String(number))
    }

    /// The hash as four numbers, the first with its first eight bytes.
    var numbers: (UInt64, UInt64, UInt64, UInt64) {
        SHA256.hash(data: bytes).withUnsafeBytes { hash in
            func number(_ index: Int) -> UInt64 {
                UInt64(bigEndian: hash.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
            return (number(0), number(1), number(2), number(3))
        }
    }

    /// The hash in hexadecimal digits.
    var text: String {
        let (first, second, third, fourth) = numbers
        return String(hexadecimal: [first, second, third, fourth])
    }

    private mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}

extension String {
    /// Numbers in 16 hexadecimal digits each.
    init(hexadecimal numbers: [UInt64]) {
        self.init(unsafeUninitializedCapacity: 16 * numbers.count) { digits in
            for (index, number) in numbers.enumerated() {
                for place in 0..<16 {
                    let digit = UInt8((number >> (60 - 4 * UInt64(place))) & 15)
                    digits[16 * index + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
                }
            }
            return 16 * numbers.count
        }
    }
}
