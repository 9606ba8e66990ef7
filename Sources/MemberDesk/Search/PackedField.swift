import FoundationEssentials
import Konaplate

/// One field of many members in one run of bytes, each ended by a zero byte.
struct PackedField: Sendable {
    /// The byte after each value, which no value contains.
    static let terminator: UInt8 = 0

    /// How much of a value is kept; the longest documented one has 100 characters, or 300 typed keys.
    private static let longestValue = PackedStarts.longestValue - 1

    private var bytes: [UInt8] = []
    private var starts = PackedStarts()

    /// Adds the value of the next member, which is empty if the member has none.
    mutating func append(_ value: [UInt8]) {
        bytes += value.prefix(Self.longestValue)
        bytes.append(Self.terminator)
        starts.append(length: min(value.count, Self.longestValue) + 1)
    }

    /// Adds the value of a member of another field.
    mutating func append(_ other: PackedField, at place: Int) {
        let range = other.starts[place]..<other.starts[place + 1]
        bytes += other.bytes[range]
        starts.append(length: range.count)
    }

    /// Makes as much room as the values of others take, and no more.
    mutating func reserve(for others: [PackedField]) {
        bytes.reserveCapacity(others.reduce(0) { $0 + $1.bytes.count })
        starts.reserve(others.reduce(0) { $0 + $1.starts.count })
    }

    /// The value of a member.
    subscript(place: Int) -> ArraySlice<UInt8> { bytes[starts[place]..<starts[place + 1] - 1] }

    /// Writes the lengths of the values, and their bytes.
    func encode(to data: inout Data) {
        for place in 0..<starts.count { data.append(number: UInt64(starts[place + 1] - starts[place])) }
        data.append(contentsOf: bytes)
    }

    init() {}

    /// Reads what was written of so many members.
    init(from reader: inout ByteReader, count: Int) throws(SQLError) {
        starts = try PackedStarts(from: &reader, count: count)
        bytes = try reader.run(starts.end)
        // The search relies on what ends each value.
        let isWhole = starts.withView { starts in
            (0..<count).allSatisfy { bytes[starts[$0 &+ 1] &- 1] == Self.terminator }
        }
        guard isWhole else { throw .damaged("content") }
    }

    /// Calls `report` once for every member whose value has the pattern, with the first place's rank.
    func forEachMatch(of pattern: SearchPattern, report: (Int, SearchRank) -> Void) {
        let end = starts.end
        // What is asked for at every match is at hand.
        let (whole, prefix, inside) = (pattern.whole, pattern.prefix, pattern.inside)
        let (beginsSyllable, length) = (pattern.beginsSyllable, pattern.bytes.count)
        bytes.withUnsafeBytes { bytes in
            starts.withView { starts in
                pattern.bytes.withUnsafeBytes { needle in
                    var member = 0
                    ByteScan.forEach(needle, in: bytes, from: 0, to: end) { found in
                        // The terminator makes sure that there is a byte after every byte of a value.
                        if beginsSyllable, !JamoKey.isVowel(bytes[found &+ 1]) { return found &+ 1 }
                        member = starts.value(at: found, from: member)
                        let (start, next) = (starts[member], starts[member &+ 1])
                        let rank =
                            found != start
                            ? inside
                            : length == next &- 1 &- found ? whole : prefix
                        guard let rank else { return found &+ 1 }
                        report(member, rank)
                        return next
                    }
                }
            }
        }
    }
}
