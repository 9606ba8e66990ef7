import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct SnapshotTests {
    struct Picture: Sendable, CustomTestStringConvertible {
        let scene: String
        var language = Language.korean
        var columns = 80
        var rows = 24

        var testDescription: String { "\(scene).\(language.rawValue).\(columns)x\(rows)" }
    }

    static let pictures: [Picture] =
        Scene.all.map { Picture(scene: $0.name) }
        + [
            "list", "searching", "card", "card-uat", "registered", "unknown", "log-paused", "help", "palette",
            "to-check", "quit", "log-filtered", "log-prompt", "exchange", "timeline", "codes", "export",
        ]
        .map { Picture(scene: $0, language: .english) }
        + ["list", "registered", "card-warning"].map { Picture(scene: $0, columns: 100, rows: 30) }
        + ["unknown"].map { Picture(scene: $0, language: .english, columns: 100, rows: 30) }
        + ["log-filtered", "exchange", "timeline", "codes"].map { Picture(scene: $0, columns: 120, rows: 40) }
        + ["list-long-id", "exchange", "log-paused"].map { Picture(scene: $0, columns: 140, rows: 40) }
        + ["unknown"].map { Picture(scene: $0, language: .english, columns: 140, rows: 40) }
        + ["registered", "log-filtered"].map { Picture(scene: $0, columns: 200, rows: 60) }
        + ["to-check"].map { Picture(scene: $0, language: .english, columns: 200, rows: 60) }
        + [
            "list", "card", "card-uat", "registered", "detail", "unknown", "palette", "help", "log-paused", "hostile",
            "log-filtered",
            "log-prompt", "exchange", "timeline", "codes", "export",
        ]
        .map {
            Picture(scene: $0, columns: 60, rows: 15)
        }
        + ["unknown", "card-uat", "card-warning", "detail"].map {
            Picture(scene: $0, language: .english, columns: 60, rows: 15)
        }
        + ["marks", "batch-card", "batch-card-uat", "batch-running", "curtain", "reveal-prompt"].flatMap {
            [Picture(scene: $0, columns: 60, rows: 15), Picture(scene: $0, language: .english, columns: 120, rows: 40)]
        }
        + [
            Picture(scene: "list", columns: 40, rows: 10),
            Picture(scene: "list", language: .english, columns: 40, rows: 10),
        ]

    @Test(arguments: pictures)
    func pictureIsAsItWas(picture: Picture) throws {
        let scene = try #require(Scene.all.first { $0.name == picture.scene })
        let size = Size(columns: picture.columns, rows: picture.rows)
        let frame = try scene.console(picture.language, size: size).frame
        #expect(FrameFaults(frame, size: size).faults == [])
        try SnapshotFile(picture.testDescription).expect(frame)
    }

    @Test(arguments: [("hostile", "␛"), ("hostile-exchange", "(공개되지 않은 문구, ")])
    func hostileTextIsShownAsMarks(scene: String, mark: String) throws {
        let scene = try #require(Scene.all.first { $0.name == scene })
        #expect(try scene.console().text.contains(mark))
    }
}
