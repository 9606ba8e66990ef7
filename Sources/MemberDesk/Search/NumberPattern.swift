import Konaplate

/// Finds digits in numbers without writing the numbers out.
///
/// A number is taken four digits at a time. What those before the last four say is the same for many numbers of a list that
/// has them in their order, and is found out once for them; whether four digits contain others is known beforehand of all
/// ten thousand.
struct NumberPattern: Sendable {
    private static let base: UInt64 = 10_000

    private let digits: [UInt8]
    /// Which four digits contain these.
    private let containing: [Bool]
    /// How these can begin in front of the last four digits and end in them.
    private let splits: [Split]

    /// Takes digits to look for.
    init(_ digits: [UInt8]) {
        self.digits = digits
        splits = (1..<max(2, digits.count)).compactMap { Split(digits, after: $0) }
        guard digits.count <= 4 else {
            containing = [Bool](repeating: false, count: Int(Self.base))
            return
        }
        let value = Int(Self.number(digits[...]))
        let scale = [1, 10, 100, 1000, 10_000][digits.count]
        containing = (0..<Int(Self.base)).map { number in
            var rest = number
            for _ in digits.count...4 {
                if rest % scale == value { return true }
                rest /= 10
            }
            return false
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64 {
        digits.reduce(0) { $0 &* 10 &+ UInt64($1 - UInt8(ascii: "0")) }
    }

    /// The digits in two parts.
    private struct Split: Sendable {
        /// What a number ends in that ends in the first part.
        let value: UInt64
        let lastDigit: UInt64
        /// The smallest numbers that have as many digits as the first part, and one more.
        let (smallest, scale): (UInt64, UInt64)
        /// Those four digits that begin with the second part.
        let ends: Range<UInt64>

        /// The first part has so many digits; `nil` where the second one has too many or none.
        init?(_ digits: [UInt8], after count: Int) {
            // No number has more in front of its last four.
            guard count < 16, 1...4 ~= digits.count - count else { return nil }
            value = NumberPattern.number(digits[..<count])
            lastDigit = value % 10
            let smallest = (1..<count).reduce(1 as UInt64) { power, _ in power * 10 }
            (self.smallest, scale) = (smallest, smallest * 10)
            let rest = NumberPattern.number(digits[count...])
            let width = [1, 10, 100, 1000][4 - (digits.count - count)] as UInt64
            ends = rest * width..<(rest + 1) * width
        }
    }

    /// What digits say of all numbers that have four more.
    private struct Front {
        /// The digits that this is about.
        var number = UInt64.max
        /// Whether they contain the pattern.
        var hasAll = false
        /// Whether they begin with it.
        var beginsWithAll = false
        /// Those four with which they contain it together, four times from and to.
        private var (lower, upper) = (SIMD4<UInt32>(), SIMD4<UInt32>())
        private var count = 0
        /// Those four with which they begin with it together.
        var beginning: Range<UInt64> = 0..<0

        /// Whether any four digits make a difference.
        var hasEnds: Bool { count > 0 }

        mutating func add(_ ends: Range<UInt64>) {
            lower[count] = UInt32(ends.lowerBound)
            upper[count] = UInt32(ends.upperBound)
            count += 1
        }

        @inline(__always)
        func isEnded(by four: UInt64) -> Bool {
            let four = SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: four))
            return any((lower .<= four) .& (four .< upper))
        }
    }

    /// Calls `report` once for every number that has the digits: with its place, and what that is worth.
    func forEachMatch(in memberIDs: [MemberID], report: (Int, SearchRank) -> Void) {
        // The digits before the last four, those before the last eight, and so on.
        var fronts = [Front](repeating: Front(), count: 6)
        memberIDs.withUnsafeBufferPointer { memberIDs in
            containing.withUnsafeBufferPointer { containing in
                var place = 0
                while place < memberIDs.count {
                    let high = memberIDs[place].value / Self.base
                    guard high > 0 else {
                        if let rank = rankOfShort(memberIDs[place].value) { report(place, rank) }
                        place &+= 1
                        continue
                    }
                    let front = front(high, &fronts, 0)
                    let first = high &* Self.base
                    while place < memberIDs.count {
                        // Before the first it would be a very large number.
                        let low = memberIDs[place].value &- first
                        guard low < Self.base else { break }
                        let isContained = containing[Int(truncatingIfNeeded: low)]
                        if isContained || front.hasAll || front.hasEnds && front.isEnded(by: low) {
                            report(place, rank(low, front))
                        }
                        place &+= 1
                    }
                }
            }
        }
    }

    /// What a match is worth.
    private func rank(_ low: UInt64, _ front: Front) -> SearchRank {
        if front.beginsWithAll { return .idPrefix }
        guard front.beginning.contains(low) else { return .idInside }
        return front.beginning.count == 1 ? .idWhole : .idPrefix
    }

    private func front(_ number: UInt64, _ fronts: inout [Front], _ depth: Int) -> Front {
        if fronts[depth].number == number { return fronts[depth] }
        var front = Front()
        front.number = number
        let (before, last) = number.quotientAndRemainder(dividingBy: Self.base)
        if before == 0 {
            let rank = rankOfShort(number)
            front.hasAll = rank != nil
            front.beginsWithAll = rank == .idWhole || rank == .idPrefix
        } else {
            let further = self.front(before, &fronts, depth + 1)
            front.beginsWithAll = further.beginsWithAll || further.beginning.contains(last)
            front.hasAll = further.hasAll || containing[Int(last)] || further.isEnded(by: last)
        }
        let lastDigit = number % 10
        for split in splits where split.lastDigit == lastDigit && number >= split.smallest {
            guard number % split.scale == split.value else { continue }
            front.add(split.ends)
            if number < split.scale { front.beginning = split.ends }
        }
        fronts[depth] = front
        return front
    }

    /// What a number of at most four digits is worth.
    private func rankOfShort(_ number: UInt64) -> SearchRank? {
        let text = Array(String(number).utf8)
        if text == digits { return .idWhole }
        if text.starts(with: digits) { return .idPrefix }
        return text.indices.contains { text[$0...].starts(with: digits) } ? .idInside : nil
    }
}
