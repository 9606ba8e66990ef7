/// Writes numbers that come in their order in decimal digits: what two have in common in front is copied.
struct DigitWriter {
    /// The most digits of a number, and a byte after them.
    static let longest = 21

    private var front: UInt64 = 0
    /// The digits of ``front`` at the end of as many as it could have.
    private var frontDigits = [UInt8](repeating: 0, count: longest)
    private var frontCount = 0

    /// Writes a number.
    /// - Returns: How many digits it has.
    mutating func write(_ number: UInt64, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
        if high != front { setFront(high) }
        let first = frontDigits.count &- frontCount
        for offset in 0..<frontCount { buffer[start &+ offset] = frontDigits[first &+ offset] }
        var rest = UInt32(truncatingIfNeeded: low)
        // Behind a front all four, without one those that there are.
        let count = frontCount > 0 ? 4 : low > 999 ? 4 : low > 99 ? 3 : low > 9 ? 2 : 1
        var place = start &+ frontCount &+ count
        for _ in 0..<count {
            place &-= 1
            buffer[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return frontCount &+ count
    }

    private mutating func setFront(_ high: UInt64) {
        front = high
        frontCount = 0
        var rest = high
        while rest > 0 {
            frontCount &+= 1
            frontDigits[frontDigits.count &- frontCount] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}
