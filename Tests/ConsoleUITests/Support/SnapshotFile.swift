import FoundationEssentials
import TerminalKit
import TestSupport
import Testing

/// A picture of the screen kept beside its test: the text, the cursor and the meaning of every cell.
///
/// `RECORD_SNAPSHOTS=1` rewrites it. A missing one is recorded, and the test fails so that somebody looks at it.
struct SnapshotFile {
    private let url: URL

    init(_ name: String, beside file: String = #filePath) {
        url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
    }

    func expect(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = Self.text(of: frame)
        let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
        guard !isRecording, let recorded = try? Data(contentsOf: url) else {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            if !isRecording {
                Issue.record("\(url.lastPathComponent) was missing and is recorded now", sourceLocation: sourceLocation)
            }
            return
        }
        let expected = String(decoding: recorded, as: UTF8.self)
        guard expected != text else { return }
        Attachment.record(text, named: url.lastPathComponent, sourceLocation: sourceLocation)
        let difference = Self.difference(expected, text)
        Issue.record("\(url.lastPathComponent) differs\n\(difference)", sourceLocation: sourceLocation)
    }

    private static func text(of frame: Frame) -> String {
        let cursor = frame.cursor.map { "row \($0.row) column \($0.column)" } ?? "hidden"
        return "\(frame.text)\n== cursor \(cursor)\n\(frame.styleLayer)\n"
    }

    private static func difference(_ expected: String, _ actual: String) -> String {
        let (old, new) = (lines(expected), lines(actual))
        return (0..<max(old.count, new.count)).flatMap { index -> [String] in
            let before = old.indices.contains(index) ? old[index] : nil
            let after = new.indices.contains(index) ? new[index] : nil
            guard before != after else { return [] }
            return [before.map { "\(index + 1) - \($0)" }, after.map { "\(index + 1) + \($0)" }].compactMap { $0 }
        }.joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}
