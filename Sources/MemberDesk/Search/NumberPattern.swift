import Konaplate

/// Finds digits in numbers without writing the numbers out.
///
/// A number is taken for its last four digits and what comes before them. Those before are the same for many numbers of a
/// list that has them in their order, so that only they are looked at closely; whether four digits contain others is known
/// beforehand of all ten thousand.
struct NumberPattern: Sendable {
    private static let base: UInt64 = 10_000

    private let digits: [UInt8]
    /// Which four digits contain these.
    private let containing: [Bool]

    /// Takes digits to look for.
    init(_ digits: [UInt8]) {
        self.digits = digits
        guard digits.count <= 4 else {
            containing = [Bool](repeating: false, count: Int(Self.base))
            return
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
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

    /// What the digits before the last four say of all numbers that begin with them.
    private struct Front {
        /// Whether they contain the digits.
        var hasAll = false
        /// Whether they begin with them.
        var beginsWithAll = false
        /// Those last four with which they contain them together.
        var ends: [Range<UInt64>] = []
        /// Those last four with which they begin with them together.
        var beginning: Range<UInt64>?
    }

    /// Calls `report` once for every number that has the digits: with the place, and whether it begins with them.
    func forEachMatch(in memberIDs: [MemberID], report: (Int, SearchRank) -> Void) {
        memberIDs.withUnsafeBufferPointer { memberIDs in
            containing.withUnsafeBufferPointer { containing in
                var place = 0
                while place < memberIDs.count {
                    let high = memberIDs[place].value / Self.base
                    guard high > 0 else {
                        reportShort(memberIDs[place], place, report)
                        place &+= 1
                        continue
                    }
                    let front = front(high)
                    let first = high &* Self.base
                    while place < memberIDs.count {
                        let low = memberIDs[place].value &- first
                        // Before the first it would be a very large number.
                        guard low < Self.base else { break }
                        if front.hasAll || containing[Int(truncatingIfNeeded: low)] || !front.ends.isEmpty,
                            let rank = rank(low, front, containing[Int(truncatingIfNeeded: low)], high)
                        {
                            report(place, rank)
                        }
                        place &+= 1
                    }
                }
            }
        }
    }

    private func rank(_ low: UInt64, _ front: Front, _ isContained: Bool, _ high: UInt64) -> SearchRank? {
        if front.beginsWithAll { return .idPrefix }
        if let beginning = front.beginning, beginning.contains(low) {
            return beginning.count == 1 ? .idWhole : .idPrefix
        }
        return front.hasAll || isContained || front.ends.contains { $0.contains(low) } ? .idInside : nil
    }

    private func front(_ high: UInt64) -> Front {
        let before = Array(String(high).utf8)
        var front = Front()
        front.beginsWithAll = before.starts(with: digits)
        front.hasAll =
            front.beginsWithAll
            || before.indices.contains(where: { before[$0...].starts(with: digits) })
        for count in 1..<max(2, digits.count) where count <= before.count && digits.count - count <= 4 {
            guard digits.count > count, before.suffix(count).elementsEqual(digits.prefix(count)) else { continue }
            let rest = digits.dropFirst(count).reduce(0 as UInt64) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
            let scale = [1, 10, 100, 1000][4 - (digits.count - count)] as UInt64
            let range = rest * scale..<(rest + 1) * scale
            front.ends.append(range)
            if count == before.count { front.beginning = range }
        }
        return front
    }

    private func reportShort(_ memberID: MemberID, _ place: Int, _ report: (Int, SearchRank) -> Void) {
        let text = Array(memberID.description.utf8)
        if text == digits {
            report(place, .idWhole)
        } else if text.starts(with: digits) {
            report(place, .idPrefix)
        } else if text.indices.contains(where: { text[$0...].starts(with: digits) }) {
            report(place, .idInside)
        }
    }
}
