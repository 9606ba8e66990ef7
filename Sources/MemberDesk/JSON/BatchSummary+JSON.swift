public import Konaplate
public import StrictText

extension BatchSummary {
    /// The object that `kona register --summary` writes: counts only, and nothing of a member.
    /// - Parameters:
    ///   - batch: The file.
    ///   - rowsNotReached: How many of its rows nobody has reached.
    ///   - startedAt: When the run began.
    ///   - duration: How long it took.
    /// - Returns: Counts in descending order.
    public func json(
        of batch: RegistrationBatch, rowsNotReached: Int, startedAt: Timestamp, duration: Duration
    ) -> JSON {
        let seconds = duration / .seconds(1)
        return .members([
            "sha256": .string(batch.checksum),
            "rows": .integer(batch.rows.count),
            "reported": .integer(rows),
            "notReached": .integer(rowsNotReached),
            "outcomes": Self.json(outcomes),
            "codes": Self.json(codes),
            "startedAt": .string(startedAt.iso8601),
            "durationMs": .number(duration.tenthsOfMilliseconds),
            "perSecond": seconds > 0 ? .number((Double(rows) / seconds * 10).rounded() / 10) : nil,
        ])
    }

    private static func json(_ counts: [String: Int]) -> JSON {
        .object(
            counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { JSON.Member($0.key, .integer($0.value)) })
    }
}
