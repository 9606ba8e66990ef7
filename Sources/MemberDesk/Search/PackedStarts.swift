/// Where each of many short values begins in one run of bytes, in little more than two bytes a value.
///
/// A start is kept as the distance from the start of its group; the groups' own starts are kept in full.
struct PackedStarts: Sendable {
    /// How many values a group has: as many of the longest as two bytes can count.
    private static let groupBits = 6

    /// The longest value, its terminator included.
    static let longestValue = 501

    private var groups: [UInt32] = [0]
    private var distances: [UInt16] = [0]

    /// How many values there are.
    var count: Int { distances.count - 1 }

    /// Where the last value ends.
    var end: Int { self[count] }

    /// Where a value begins, and the one before it ends.
    subscript(index: Int) -> Int { Int(groups[index >> Self.groupBits]) + Int(distances[index]) }

    /// Adds the length of the next value.
    mutating func append(length: Int) {
        append(end: end + length)
    }

    private mutating func append(end: Int) {
        let index = distances.count
        if index & (1 << Self.groupBits - 1) == 0 { groups.append(UInt32(end)) }
        distances.append(UInt16(end - Int(groups[index >> Self.groupBits])))
    }

    /// Makes room for so many values.
    mutating func reserve(_ count: Int) {
        groups.reserveCapacity(count >> Self.groupBits + 1)
        distances.reserveCapacity(count + 1)
    }

    init() {}

    /// Reads the lengths of so many values.
    init(from reader: inout ByteReader, count: Int) throws(SQLError) {
        let lengths = try reader.counts(count)
        groups = []
        groups.reserveCapacity(count >> Self.groupBits + 1)
        var end = 0
        var isDamaged = false
        distances = Array(unsafeUninitializedCapacity: count + 1) { distances, initialized in
            var group = 0
            for place in 0...count {
                if place & (1 << Self.groupBits - 1) == 0 {
                    group = end
                    groups.append(UInt32(truncatingIfNeeded: group))
                }
                distances[place] = UInt16(truncatingIfNeeded: end &- group)
                guard place < count else { break }
                // Counts are no longer than all that is read, so that their sum is a number.
                isDamaged = isDamaged || lengths[place] < 1 || lengths[place] > Self.longestValue
                end &+= lengths[place]
            }
            initialized = count + 1
        }
        guard !isDamaged, end <= Int(UInt32.max) else { throw .damaged("content") }
    }

    /// The starts, to be read in a loop.
    struct View {
        fileprivate let groups: UnsafeBufferPointer<UInt32>
        fileprivate let distances: UnsafeBufferPointer<UInt16>

        /// Where a value begins, and the one before it ends.
        @inline(__always)
        subscript(index: Int) -> Int {
            Int(groups[index &>> PackedStarts.groupBits]) &+ Int(distances[index])
        }

        /// The value that a byte belongs to, which is this one or one behind it.
        @inline(__always)
        func value(at byte: Int, from first: Int) -> Int {
            var group = first &>> PackedStarts.groupBits
            while group &+ 1 < groups.count, Int(groups[group &+ 1]) <= byte { group &+= 1 }
            var value = max(first, group &<< PackedStarts.groupBits)
            while self[value &+ 1] <= byte { value &+= 1 }
            return value
        }
    }

    /// Lends the starts.
    func withView<Value>(_ body: (View) -> Value) -> Value {
        groups.withUnsafeBufferPointer { groups in
            distances.withUnsafeBufferPointer { body(View(groups: groups, distances: $0)) }
        }
    }
}
