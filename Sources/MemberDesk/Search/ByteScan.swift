/// Finds bytes in bytes, thirty-two positions at a time.
///
/// A position is a candidate if both the first and the last byte of the needle fit; only there the rest is compared.
/// For needles of a few bytes, as names are, that is several times as fast as going byte by byte.
enum ByteScan {
    /// Calls a function wherever the needle begins between `start` and `end`; it says from where on to look further.
    @inline(__always)
    static func forEach(
        _ needle: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int,
        _ body: (Int) -> Int
    ) {
        guard let base = bytes.baseAddress, let pattern = needle.baseAddress, !needle.isEmpty else { return }
        let last = needle.count - 1
        let stop = min(end, bytes.count - last)
        let firsts = Block(repeating: ones &* UInt64(needle[0]))
        let lasts = Block(repeating: ones &* UInt64(needle[last]))
        var position = start
        // The load at the last byte of the needle reaches furthest.
        while position &+ last &+ 32 <= bytes.count, position < stop {
            let left = base.loadUnaligned(fromByteOffset: position, as: Block.self) ^ firsts
            let right = base.loadUnaligned(fromByteOffset: position &+ last, as: Block.self) ^ lasts
            let difference = left | right
            // Sets the high bit of every byte that is zero, and perhaps of one above it, which the comparison sorts out.
            let hits = (difference &- Block(repeating: ones)) & ~difference & Block(repeating: highBits)
            var next = position &+ 32
            if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
                var resume = position
                for lane in 0..<4 {
                    var bits = UInt64(littleEndian: hits[lane])
                    while bits != 0 {
                        let candidate = position &+ lane &* 8 &+ bits.trailingZeroBitCount >> 3
                        if candidate >= stop { return }
                        if candidate >= resume, equal(base + candidate, pattern, last &+ 1) { resume = body(candidate) }
                        bits &= bits &- 1
                    }
                }
                next = max(next, resume)
            }
            position = next
        }
        while position < stop {
            position = equal(base + position, pattern, last &+ 1) ? body(position) : position &+ 1
        }
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
