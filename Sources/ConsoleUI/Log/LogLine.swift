import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// One exchange on one line: time, API, member, HTTP status, response code, duration, correlation ID.
struct LogLine {
    private let entry: JournalEntry
    private let language: Language

    init(_ entry: JournalEntry, _ language: Language) {
        self.entry = entry
        self.language = language
    }

    /// Draws it in one style, or with `nil` each part in its own.
    func draw(row: Int, columns: Range<Int>, in table: LogColumns, style: StyleName?, _ pen: inout Pen) {
        if let style {
            pen.frame.fill(
                Rectangle(row: row, column: columns.lowerBound, columns: columns.count, rows: 1), style: style)
        }
        pen.write(
            sign, row: row, columns: columns.lowerBound..<min(columns.lowerBound + 1, columns.upperBound),
            style: style ?? .logRegistration)
        var column = columns.lowerBound + 1
        for (part, width) in table.inOrder {
            let end = min(column + width, columns.upperBound)
            guard column < end else { return }
            pen.write(
                text(part, width: width, pen.frame.policy), row: row, columns: column..<end,
                style: style ?? self.style(part), alignment: Self.alignment(part))
            column = end + 1
        }
    }

    /// The line as text, nothing of it left out.
    var plainText: String {
        let policy = WidthPolicy.narrow
        let table = LogColumns([self], room: .max, policy)
        return sign.isEmpty ? parts(table, policy) : sign + parts(table, policy)
    }

    private func parts(_ table: LogColumns, _ policy: WidthPolicy) -> String {
        table.inOrder.map { part, width in
            policy.padded(text(part, width: width, policy), to: width, alignment: Self.alignment(part))
        }.joined(separator: " ")
    }

    // MARK: What it says

    /// What tells a registration from a query without a colour.
    private var sign: String { entry.isRegistration ? "*" : "" }

    /// The API's name.
    var api: String { entry.api }

    /// The member, or what else the exchange is about.
    var about: String { entry.memberID?.description ?? entry.subject ?? "-" }

    /// The response code, or what there is in its place.
    var verdict: String {
        if entry.outcome == nil { return "…" }
        if let reason = Phrase.reason(entry.outcome) { return "!" + reason[language] }
        return entry.status?.code.rawValue ?? entry.resultWord
    }

    private func text(_ part: LogColumns.Column, width: Int, _ policy: WidthPolicy) -> String {
        switch part {
        case .time: width < 12 ? entry.time.timeOfDay : entry.time.preciseTimeOfDay
        case .api: names.first { policy.columns(of: $0) <= width } ?? names.last ?? ""
        case .about: policy.columns(of: about) <= width ? about : "…" + about.suffix(3)
        case .status: entry.httpStatus.map { String($0) } ?? "-"
        case .verdict: verdict
        case .duration: duration
        case .correlationID: entry.correlationID.rawValue
        }
    }

    /// The API's name, whole and shorter.
    private var names: [String] {
        let parts = entry.api.split(separator: "/")
        let short = parts.suffix(2).joined(separator: "/").replacing("bankaccounts/", with: "bank/")
        let withoutFirst = parts.count > 2 ? parts.dropFirst().joined(separator: "/") : entry.api
        return [entry.api, withoutFirst, short, parts.last.map { String($0) } ?? ""]
    }

    private var duration: String {
        guard let duration = entry.duration else { return "" }
        let milliseconds = duration.wholeMilliseconds
        return milliseconds >= 10_000 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    // MARK: How it looks

    private static func alignment(_ part: LogColumns.Column) -> TextAlignment {
        part == .status || part == .duration ? .right : .left
    }

    private func style(_ part: LogColumns.Column) -> StyleName {
        switch part {
        case .time, .duration: .logTime
        case .verdict: verdictStyle
        case .api, .about, .status, .correlationID: entry.isRegistration ? .logRegistration : .logReading
        }
    }

    private var verdictStyle: StyleName {
        switch entry.outcome {
        case nil: .logSending
        case .notSent, .unknown: .logUnknown
        case .success: entry.isRegistration ? .logSuccess : .logReading
        case .refused: .logRefused
        }
    }
}

extension JournalEntry {
    /// Whether it changed something, or was to.
    var isRegistration: Bool { Self.changes.contains(api) }

    private static let changes = Set(
        API.catalogue.filter { if case .change = $0.effect { true } else { false } }.map(\.name))
}
