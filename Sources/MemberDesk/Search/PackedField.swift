import FoundationEssentials

/// One field of all members in one run of bytes, each ended by a zero byte.
struct PackedField: Sendable {
    /// The byte after each value, which no value contains.
    static let terminator: UInt8 = 0

    /// How much of a value is kept; the longest documented one has 100 characters, or 300 typed keys.
    private static let longestValue = 500

    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    /// Adds the value of the next member, which is empty if the member has none.
    mutating func append(_ value: [UInt8]) {
        bytes += value.prefix(Self.longestValue)
        bytes.append(Self.terminator)
        starts.append(UInt32(bytes.count))
    }

    /// Adds the value of a member of another field.
    mutating func append(_ other: PackedField, at place: Int) {
        bytes += other.bytes[Int(other.starts[place])..<Int(other.starts[place + 1])]
        starts.append(UInt32(bytes.count))
    }

    /// Adds all values of another field.
    mutating func append(_ other: PackedField) {
        let offset = UInt32(bytes.count)
        bytes += other.bytes
        starts += other.starts.dropFirst().map { $0 + offset }
    }

    /// Writes the lengths of the values, and their bytes.
    func encode(to data: inout Data) {
        for (start, end) in zip(starts, starts.dropFirst()) { data.append(number: UInt64(end - start)) }
        data.append(contentsOf: bytes)
    }

    init() {}

    /// Reads what was written of so many members.
    init(from reader: inout ByteReader, count: Int) throws(SQLError) {
        var end = 0
        starts.reserveCapacity(count + 1)
        for length in try reader.counts(count) {
            end += length
            starts.append(UInt32(end))
        }
        bytes = try reader.run(end)
        // The search relies on what ends each value.
        for end in starts.dropFirst() where end == 0 || bytes[Int(end) - 1] != Self.terminator {
            throw .damaged("content")
        }
    }

    /// Calls `report` once for every member in a range whose value has the pattern, with the first place's rank.
    func forEachMatch(of pattern: SearchPattern, in members: Range<Int>, report: (Int, SearchRank) -> Void) {
        guard !members.isEmpty else { return }
        bytes.withUnsafeBytes { bytes in
            starts.withUnsafeBufferPointer { starts in
                pattern.bytes.withUnsafeBytes { needle in
                    var member = members.lowerBound
                    var position = Int(starts[member])
                    let end = Int(starts[members.upperBound])
                    while let found = ByteScan.first(needle, in: bytes, from: position, to: end) {
                        while Int(starts[member &+ 1]) <= found { member &+= 1 }
                        position = found &+ 1
                        // The terminator makes sure that there is a byte after every byte of a value.
                        if pattern.beginsSyllable, !JamoKey.isVowel(bytes[found &+ 1]) { continue }
                        let next = Int(starts[member &+ 1])
                        let rank =
                            found != Int(starts[member])
                            ? pattern.inside
                            : needle.count == next &- 1 &- found ? pattern.whole : pattern.prefix
                        guard let rank else { continue }
                        report(member, rank)
                        position = next
                    }
                }
            }
        }
    }
}
