/// A set of ASCII characters.
///
/// What is asked of every header of every answer is asked with one: a regular expression is put together anew wherever it
/// stands, which costs more than all the rest of the question.
package struct ASCIISet: Sendable, Hashable {
    /// `0` to `9`.
    package static let digits = ASCIISet("0123456789")
    /// `A` to `Z` and `a` to `z`.
    package static let letters = ASCIISet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    /// The digits of hexadecimal numbers.
    package static let hexadecimalDigits = digits.union("ABCDEFabcdef")

    private let low: UInt64
    private let high: UInt64

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The characters of a text; what is not ASCII is none.
    package init(_ characters: String) {
        var (low, high): (UInt64, UInt64) = (0, 0)
        for byte in characters.utf8 where byte < 128 {
            if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
        }
        self.init(low: low, high: high)
    }

    /// What is in either of two sets.
    package func union(_ other: ASCIISet) -> ASCIISet { ASCIISet(low: low | other.low, high: high | other.high) }

    /// The characters of a text as well.
    package func union(_ characters: String) -> ASCIISet { union(ASCIISet(characters)) }

    /// Whether a byte is one of them.
    package func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<64: low >> byte & 1 == 1
        case ..<128: high >> (byte - 64) & 1 == 1
        default: false
        }
    }

    /// Whether a text consists of them, with no fewer and no more than so many.
    package func makesUp(_ text: some StringProtocol, count: ClosedRange<Int>) -> Bool {
        let bytes = text.utf8
        return count.contains(bytes.count) && bytes.allSatisfy(contains)
    }
}
