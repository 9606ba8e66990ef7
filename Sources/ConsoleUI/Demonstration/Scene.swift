import Scenes
package import Wording

/// A scene of the demonstration: a script with captions, and whose consoles it needs.
package struct Scene: Sendable, Equatable {
    /// Its place among the scenes, from 1.
    package let number: Int
    /// What it shows, in a few words.
    package let title: Phrase
    /// What is done and said in it.
    package let script: ConsoleScript

    /// The agent who is at the console where a script names nobody.
    package static let agent = "cs.kim"

    /// Makes a scene.
    package init(number: Int, title: Phrase, script: ConsoleScript) {
        self.number = number
        self.title = title
        self.script = script
    }

    /// The agents whose consoles are shown, the one of the beginning first.
    package var agents: [String] {
        script.steps.reduce(into: [Self.agent]) { agents, entry in
            if case .agent(let name) = entry.step, !agents.contains(name) { agents.append(name) }
        }
    }

    /// The scenes that are part of the program.
    /// - Throws: ``ConsoleScript/Malformed``, which a built program does not.
    package static func builtIn() throws(ConsoleScript.Malformed) -> [Scene] {
        var scenes: [Scene] = []
        for (index, file) in SceneFiles.all.enumerated() {
            scenes.append(
                Scene(
                    number: index + 1, title: titles.indices.contains(index) ? titles[index] : Phrase("", ""),
                    script: try ConsoleScript(String(decoding: file.bytes, as: UTF8.self))))
        }
        return scenes
    }

    private static let titles = [
        Phrase("등록", "Success"),
        Phrase("거절은 문장으로", "A refusal as a sentence"),
        Phrase("응답이 없을 때", "The lost answer"),
        Phrase("여러 명 등록", "Many at once"),
        Phrase("한 회원에 상담원 두 명", "Two agents, one member"),
    ]
}
