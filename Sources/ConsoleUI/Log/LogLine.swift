import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// One exchange on one line: time, API, member, HTTP status, response code, duration, correlation ID.
struct LogLine {
    private let entry: JournalEntry
    private let isWide: Bool
    private let language: Language

    init(_ entry: JournalEntry, isWide: Bool, language: Language) {
        self.entry = entry
        self.isWide = isWide
        self.language = language
    }

    /// Draws it in one style, or with `nil` each part in its own.
    func draw(row: Int, columns: Range<Int>, style: StyleName?, _ pen: inout Pen) {
        if let style {
            pen.frame.fill(
                Rectangle(row: row, column: columns.lowerBound, columns: columns.count, rows: 1), style: style)
        }
        var column = columns.lowerBound + 1
        for (text, width, partStyle, alignment) in parts {
            let end = min(column + width, columns.upperBound)
            guard column < end else { return }
            pen.write(text, row: row, columns: column..<end, style: style ?? partStyle, alignment: alignment)
            column = end + 1
        }
    }

    /// The line as text.
    var plainText: String {
        parts.map { WidthPolicy.narrow.padded($0.0, to: $0.1, alignment: $0.3) }.joined(separator: " ")
    }

    private var parts: [(String, Int, StyleName, TextAlignment)] {
        [
            (isWide ? entry.time.preciseTimeOfDay : entry.time.timeOfDay, isWide ? 12 : 8, .logTime, .left),
            (api, isWide ? 36 : 12, .default, .left),
            (about, max(11, about.utf8.count), .default, .left),
            (entry.httpStatus.map { String($0) } ?? "-", 3, .default, .right),
            (verdict, isWide ? 14 : 9, style, .left),
            (duration, isWide ? 8 : 7, .logTime, .right),
            (entry.correlationID.rawValue, CorrelationID.length, .value, .left),
        ]
    }

    /// The member, or what else the exchange is about.
    private var about: String { entry.memberID?.description ?? entry.subject ?? "-" }

    private var api: String {
        guard !isWide else { return entry.api }
        let parts = entry.api.split(separator: "/")
        let name = parts.suffix(2).joined(separator: "/")
        return name.replacing("bankaccounts/", with: "bank/")
    }

    /// The response code, or what there is in its place.
    private var verdict: String {
        if entry.outcome == nil { return "…" }
        if let reason = Phrase.reason(entry.outcome) { return "!" + reason[language] }
        return entry.status?.code.rawValue ?? entry.resultWord
    }

    private var duration: String {
        guard let duration = entry.duration else { return "" }
        let milliseconds = duration.wholeMilliseconds
        return milliseconds >= 10_000 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    private var style: StyleName {
        switch entry.outcome {
        case nil: .logSending
        case .notSent, .unknown: .logUnknown
        case .success: .logSuccess
        case .refused: .logRefused
        }
    }
}
