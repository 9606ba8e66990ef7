package import Konaplate
package import MemberDesk
import StrictText

/// A part of the journal that is to be written to a file: what, how and where.
package struct LogExport: Sendable, Equatable {
    /// What is written.
    package enum Content: Sendable, Equatable {
        /// These entries, as the screen had them.
        case entries([JournalEntry])
        /// The whole journal, with what the log pane does not hold any more.
        case journal
    }

    /// How it is written; both are what `kona log` prints.
    package enum Format: String, Sendable, CaseIterable {
        /// A JSON object a line.
        case ndjson
        /// A table.
        case csv
    }

    /// What is written.
    package let content: Content
    /// How.
    package let format: Format
    /// The file, which must not be there.
    package let path: String
    /// The member, where it is about one.
    package let memberID: MemberID?

    /// Writes it, with a row in the audit before the first entry is on disk.
    /// - Returns: Where it went, and how many entries.
    func write(from desk: Desk) async throws -> (path: String, count: Int) {
        let file = try ExportFile(path)
        do {
            try await desk.record(.exported(.journal, memberID))
            let entries =
                switch content {
                case .entries(let entries): entries
                case .journal: try await desk.journal().entries
                }
            try file.write(text(of: entries))
            return (file.path, entries.count)
        } catch {
            // Half a file, or an empty one, would pass for the whole.
            file.remove()
            throw error
        }
    }

    private func text(of entries: [JournalEntry]) -> String {
        switch format {
        case .ndjson: return entries.map { $0.json.text + "\n" }.joined()
        case .csv:
            let writer = CSVWriter()
            return ([JournalEntry.csvHeader] + entries.map(\.csvFields)).map { writer.line($0) }.joined()
        }
    }
}
