/// Which rows of a file its newest run has reached.
struct BatchRows: Sendable {
    /// The run's number; `nil` where an earlier version began it.
    var run: Int64?
    /// The rows that are over.
    var over = RangeSet<Int>()
    /// The rows whose attempt may still turn out not to have been sent.
    var underWay: Set<Int> = []

    /// How many rows from the first on are over.
    var overWithoutGap: Int { over.withoutGap }

    /// The rows that are not carried out again.
    var reached: RangeSet<Int> {
        var reached = over
        for row in underWay { reached.insert(row: row) }
        return reached
    }
}

extension RangeSet<Int> {
    /// How many rows from the first on are in it.
    var withoutGap: Int {
        guard let first = ranges.first, first.lowerBound == 0 else { return 0 }
        return first.upperBound
    }

    /// How many rows are in it.
    var rowCount: Int { ranges.reduce(0) { $0 + $1.count } }

    /// Adds a row.
    mutating func insert(row: Int) {
        insert(contentsOf: row..<(row + 1))
    }

    /// The rows behind the first gap, as the state keeps them: `7,9-12`.
    var rowsText: String {
        let rest = withoutGap > 0 ? ranges.dropFirst() : ranges[...]
        return rest.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound - 1)" }
            .joined(separator: ",")
    }

    /// Reads what the state keeps; `nil` for what this program never writes.
    init?(rowsText: String, withoutGap: Int) {
        self.init()
        guard withoutGap >= 0 else { return nil }
        insert(contentsOf: 0..<withoutGap)
        for part in rowsText.split(separator: ",", omittingEmptySubsequences: rowsText.isEmpty) {
            let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard bounds.count <= 2, let first = bounds.first ?? nil, let last = bounds.last ?? nil, first >= 0,
                first <= last, last < .max
            else { return nil }
            insert(contentsOf: first..<(last + 1))
        }
    }
}
