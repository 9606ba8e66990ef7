/// Finds bytes in bytes, thirty-two positions at a time.
///
/// A position is a candidate if both the first and the last byte of the needle fit; only there the rest is compared.
/// For needles of a few bytes, as names are, that is several times as fast as going byte by byte.
enum ByteScan {
    /// Where the needle next begins, or `nil` if it does not begin between `start` and `end`.
    static func first(
        _ needle: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
    ) -> Int? {
        guard let base = bytes.baseAddress, let pattern = needle.baseAddress, !needle.isEmpty else { return nil }
        let last = needle.count - 1
        let stop = min(end, bytes.count - last)
        let firstByte = needle[0]
        let lastByte = needle[last]
        let firsts = Block(repeating: ones &* UInt64(firstByte))
        let lasts = Block(repeating: ones &* UInt64(lastByte))
        var position = start
        // The load at the last byte of the needle reaches furthest.
        while position &+ last &+ 32 <= bytes.count, position < stop {
            let left = base.loadUnaligned(fromByteOffset: position, as: Block.self) ^ firsts
            let right = base.loadUnaligned(fromByteOffset: position &+ last, as: Block.self) ^ lasts
            let difference = left | right
            // Sets the high bit of every byte that is zero, and perhaps of one above it, which the comparison sorts out.
            let hits = (difference &- Block(repeating: ones)) & ~difference & Block(repeating: highBits)
            if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
                for lane in 0..<4 {
                    var bits = UInt64(littleEndian: hits[lane])
                    while bits != 0 {
                        let candidate = position &+ lane &* 8 &+ bits.trailingZeroBitCount >> 3
                        if candidate >= stop { return nil }
                        if equal(base + candidate, pattern, last &+ 1) { return candidate }
                        bits &= bits &- 1
                    }
                }
            }
            position &+= 32
        }
        while position < stop {
            if equal(base + position, pattern, last &+ 1) { return position }
            position &+= 1
        }
        return nil
    }

    private typealias Block = SIMD4<UInt64>

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private static func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
        var index = 0
        while index < count {
            let byte = left.load(fromByteOffset: index, as: UInt8.self)
            guard byte == right.load(fromByteOffset: index, as: UInt8.self) else { return false }
            index &+= 1
        }
        return true
    }
}
