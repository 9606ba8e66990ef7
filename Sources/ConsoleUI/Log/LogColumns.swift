import Konaplate
import MemberDesk
import TerminalKit

/// What of an exchange a line of the log has room for.
///
/// The correlation ID and the verdict are always whole; the rest grows with the room, the same in every row.
struct LogColumns {
    /// The columns of a line with every value whole.
    static let wholeWidth = [12, API.autoRechargeRegistration.name.count, 11, 3, 9, 8, CorrelationID.length]
        .reduce(0) { $0 + $1 + 1 }

    /// The columns in their order.
    enum Column: CaseIterable {
        case time
        case api
        case about
        case status
        case verdict
        case duration
        case correlationID
    }

    /// The widths; what has no room has none.
    private(set) var widths: [Column: Int] = [
        .time: 8, .api: 8, .about: 4, .verdict: 9, .correlationID: CorrelationID.length,
    ]

    /// Places the columns of some lines.
    /// - Parameters:
    ///   - lines: What the rows in sight say.
    ///   - room: How many columns there are.
    ///   - policy: How wide characters are.
    init(_ lines: [LogLine], room: Int, _ policy: WidthPolicy) {
        func widest(_ text: (LogLine) -> String) -> Int { lines.map { policy.columns(of: text($0)) }.max() ?? 0 }
        widths[.verdict] = max(9, widest(\.verdict))
        // The correlation ID begins with the time, so that is missed least.
        for column in [Column.time, .about] where total > room { widths[column] = nil }
        // In the order in which they are missed. The name of the API is as wide as the registration's, whatever is in sight:
        // rows that come and go move nothing.
        let registration = API.autoRechargeRegistration.name
        let wishes: [(Column, Int)] = [
            (.status, 3), (.about, max(11, widest(\.about))), (.api, 12), (.duration, 7),
            (.api, registration.count - "bankaccounts/".count), (.api, max(registration.count, widest(\.api))),
            (.time, 12), (.duration, 8),
        ]
        for (column, width) in wishes where width > widths[column] ?? 0 && total <= room {
            let old = widths.updateValue(width, forKey: column)
            if total > room { widths[column] = old }
        }
    }

    /// The columns with their widths, in order.
    var inOrder: [(column: Column, width: Int)] {
        Column.allCases.compactMap { column in widths[column].map { (column, $0) } }
    }

    /// With the margin before the line and a blank behind each column but the last.
    private var total: Int { widths.values.reduce(0) { $0 + $1 + 1 } }
}
