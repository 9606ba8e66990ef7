import FoundationEssentials
import Testing
import Wording

@testable import ConsoleUI

/// The README's table of keys, which is that of the commands.
@Suite struct KeyTableTests {
    private static let heading = "| keys | command | what it does |\n| --- | --- | --- |\n"

    private static var readme: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
    }

    private static var table: String {
        heading
            + Command.table.map { command in
                let keys = Keymap.standard.keys(of: command.id).map { "`\(KeyLabel.of($0))`" }.joined(separator: " ")
                return "| \(keys) | \(command.title[.english]) | \(command.help[.english]) |\n"
            }.joined()
    }

    /// With `RECORD_SNAPSHOTS` in the environment the README gets the table; without, it has to have it.
    @Test func readmeHasTheCommandsAsTheyAre() throws {
        var text = try String(contentsOf: Self.readme, encoding: .utf8)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil,
            let start = text.firstRange(of: Self.heading)?.lowerBound,
            let end = text[start...].firstRange(of: "\n\n")?.lowerBound
        {
            text.replaceSubrange(start...end, with: Self.table)
            try text.write(to: Self.readme, atomically: true, encoding: .utf8)
        }
        #expect(text.contains(Self.table), "record it with RECORD_SNAPSHOTS=1 swift test --filter KeyTableTests")
    }
}
