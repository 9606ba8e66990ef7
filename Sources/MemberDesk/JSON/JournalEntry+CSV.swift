import Konaplate

extension JournalEntry {
    /// The names of ``csvFields``.
    public static let csvHeader = [
        "time", "api", "userId", "httpStatus", "code", "result", "reason", "durationMs", "correlationId", "cause",
    ]

    /// The row that `kona log --output csv` prints.
    public var csvFields: [String] {
        [
            time.iso8601, api, memberID?.description ?? "", httpStatus.map { String($0) } ?? "",
            status?.code.rawValue ?? "", resultWord, outcome?.reasonWord ?? "",
            duration.map { "\($0.tenthsOfMilliseconds)" } ?? "", correlationID.rawValue,
            [cause?.word, cause?.detail].compactMap { $0 }.joined(separator: " "),
        ]
    }
}
