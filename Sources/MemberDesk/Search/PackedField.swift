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
