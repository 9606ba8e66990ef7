import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct SceneTests {
    @Test func `there are five scenes with titles in both languages`() throws {
        let scenes = try PlayedScene.builtIn()
        #expect(scenes.map(\.number) == [1, 2, 3, 4, 5])
        for scene in scenes { #expect(!scene.title.korean.isEmpty && !scene.title.english.isEmpty) }
        #expect(scenes.map(\.agents.count) == [1, 1, 1, 1, 2])
        #expect(scenes.last?.agents == ["cs.kim", "cs.lee"])
    }

    @Test func `captions are whole on a projector in both languages`() throws {
        let policy = WidthPolicy.narrow
        for scene in try PlayedScene.builtIn() {
            for case (let line, .caption(let caption)) in scene.script.steps {
                for language in Language.allCases {
                    let lines = policy.wrapped(caption[language], to: 58)
                    #expect(lines.count <= DemonstrationLayout.captionRows, "scene \(scene.number), line \(line)")
                }
            }
        }
    }

    @Test func `scenes begin and end with a caption`() throws {
        for scene in try PlayedScene.builtIn() {
            for entry in [scene.script.steps.first, scene.script.steps.last] {
                guard case .caption? = entry?.step else {
                    Issue.record("scene \(scene.number) is silent at its beginning or its end")
                    continue
                }
            }
        }
    }

    @Test(arguments: [
        ("caption ko 등록합니다.\ny", 1), ("caption en Registers.", 1), ("y\ncaption ko 등록합니다.", 2),
        ("caption Registers.", 1), ("caption ko 가\ncaption ko 나", 1),
    ])
    func `a caption needs both languages`(script: String, line: Int) throws {
        let error = try #require(throws: ConsoleScript.Malformed.self) { try ConsoleScript(script) }
        #expect(error.line == line)
    }

    @Test func `console fits above the captions from the smallest projector on`() {
        let small = DemonstrationLayout(Size(columns: 60, rows: 20))
        #expect(small.console == Size(columns: 60, rows: 17))
        // The console's hint bar lies under the block.
        #expect(small.block == Rectangle(row: 16, column: 0, columns: 60, rows: 4))
        #expect(small.console.rows >= Layout.minimum.rows)
        let large = DemonstrationLayout(Size(columns: 100, rows: 30))
        #expect(large.console.rows + large.block.size.rows == 30)
        for rows in 0...6 {
            let layout = DemonstrationLayout(Size(columns: 1, rows: rows))
            #expect(layout.console.rows <= rows)
            #expect(layout.block.rowRange.upperBound <= max(rows, 0))
        }
    }
}
