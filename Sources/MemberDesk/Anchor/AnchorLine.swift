import Konaplate

/// How far a chain had come, as a line outside of the state: in the system's log, or in a file that only grows.
///
/// Whoever can write the state can make a new chain, but not take such a line back.
struct AnchorLine: Hashable, Sendable {
    /// The project at its endpoint, as a hash.
    let desk: String
    /// The state, which gets another name whenever it begins anew.
    let state: String
    /// The number and the hash of the newest row.
    let mark: StateMark
    /// When the row was written.
    let time: String

    /// What a line begins with, wherever it stands in a log's line.
    private static let sign = "kona-audit v1 "

    init(desk: String, state: String, mark: StateMark, time: Timestamp) {
        self.desk = desk
        self.state = state
        self.mark = mark
        self.time = time.iso8601
    }

    /// The line.
    var text: String {
        "\(Self.sign)desk=\(desk) state=\(state) row=\(mark.row) hash=\(mark.hash) time=\(time)"
    }

    /// Reads a line as it is in the file, or with what a log puts before it; `nil` where there is none of ours in it.
    init?(text: some StringProtocol) {
        guard let start = text.firstRange(of: Self.sign) else { return nil }
        var values: [Substring: Substring] = [:]
        for word in text[start.upperBound...].split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { values[Substring(parts[0])] = Substring(parts[1]) }
        }
        guard let desk = values["desk"], let state = values["state"], let time = values["time"],
            let row = values["row"].flatMap({ Int64($0) }), row > 0,
            let hash = values["hash"], hash.utf8.count == 64
        else { return nil }
        self.desk = String(desk)
        self.state = String(state)
        self.time = String(time)
        mark = StateMark(row: row, hash: String(hash))
    }

    /// All lines of ours in a file.
    static func all(in bytes: some Sequence<UInt8>) -> [AnchorLine] {
        String(decoding: Array(bytes), as: UTF8.self).split(separator: "\n").compactMap { AnchorLine(text: $0) }
    }
}
