import Konaplate

/// The digits of numbers, each ended by a zero byte, for one search: they are written anew each time rather than kept.
///
/// Numbers of a block are mostly as long as each other; where they are, the place of a number follows from that of its bytes.
struct DigitRuns {
    /// Numbers next to each other that have as many digits.
    fileprivate struct Run {
        let firstMember: Int
        let start: Int
        let end: Int
        let digits: Int
    }

    /// The most bytes that are written for a number: its digits, and what is written over by the next one.
    private static let most = 24

    private var bytes: [UInt8] = []
    private var runs: [Run] = []

    /// Writes the digits of numbers.
    init(of memberIDs: [MemberID]) {
        var runs: [Run] = []
        let fours = Self.fours
        bytes = Array(unsafeUninitializedCapacity: memberIDs.count * Self.most + Self.most) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            let bytes = UnsafeMutableRawPointer(base)
            var front = Front(of: 0)
            var run = Run(firstMember: 0, start: 0, end: 0, digits: 0)
            for member in memberIDs.indices {
                let (high, low) = memberIDs[member].value.quotientAndRemainder(dividingBy: 10_000)
                if high != front.number { front = Front(of: high) }
                // Zeros that the last four begin with count behind others only.
                let missing = front.count > 0 || low > 999 ? 0 : low > 99 ? 1 : low > 9 ? 2 : 3
                let digits = front.count &+ 4 &- missing
                if digits != run.digits {
                    if member > 0 { runs.append(Run(run, end: count)) }
                    run = Run(firstMember: member, start: count, end: count, digits: digits)
                }
                // All sixteen and all four, of which only those that there are stay.
                bytes.storeBytes(of: front.digits, toByteOffset: count, as: SIMD16<UInt8>.self)
                let four = fours[Int(truncatingIfNeeded: low)] &>> UInt32(truncatingIfNeeded: 8 &* missing)
                bytes.storeBytes(of: four.littleEndian, toByteOffset: count &+ front.count, as: UInt32.self)
                bytes.storeBytes(of: PackedField.terminator, toByteOffset: count &+ digits, as: UInt8.self)
                count &+= digits &+ 1
            }
            if !memberIDs.isEmpty { runs.append(Run(run, end: count)) }
        }
        self.runs = runs
    }

    /// The four digits of each number below ten thousand, the first one in the lowest byte.
    private static let fours: [UInt32] = (0..<10_000).map { number in
        let digits = [number / 1000, number / 100 % 10, number / 10 % 10, number % 10]
        return digits.reversed().reduce(0) { $0 << 8 | UInt32(UInt8(ascii: "0")) + UInt32($1) }
    }

    /// All digits of a number but the last four.
    private struct Front {
        let number: UInt64
        let digits: SIMD16<UInt8>
        let count: Int

        init(of number: UInt64) {
            self.number = number
            var digits = SIMD16<UInt8>()
            var count = 0
            var power: UInt64 = 1
            var rest = number
            while rest > 0 {
                count &+= 1
                rest /= 10
                if rest > 0 { power &*= 10 }
            }
            rest = number
            for place in 0..<count {
                digits[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / power)
                rest %= power
                power /= 10
            }
            self.digits = digits
            self.count = count
        }
    }

    /// Calls `report` once for every number that has the pattern, with the first place's rank.
    func forEachMatch(of pattern: SearchPattern, report: (Int, SearchRank) -> Void) {
        let (whole, prefix, inside) = (pattern.whole, pattern.prefix, pattern.inside)
        let length = pattern.bytes.count
        bytes.withUnsafeBytes { bytes in
            pattern.bytes.withUnsafeBytes { needle in
                for run in runs {
                    let stride = run.digits &+ 1
                    ByteScan.forEach(needle, in: bytes, from: run.start, to: run.end) { found in
                        let index = (found &- run.start) / stride
                        let start = run.start &+ index &* stride
                        let rank =
                            found != start
                            ? inside : length == run.digits ? whole : prefix
                        guard let rank else { return found &+ 1 }
                        report(run.firstMember &+ index, rank)
                        return start &+ stride
                    }
                }
            }
        }
    }
}

extension DigitRuns.Run {
    fileprivate init(_ run: DigitRuns.Run, end: Int) {
        self.init(firstMember: run.firstMember, start: run.start, end: end, digits: run.digits)
    }
}
