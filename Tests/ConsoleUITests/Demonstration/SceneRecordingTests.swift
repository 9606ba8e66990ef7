import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// The scenes as they are played, on a real sandbox.
struct SceneRecordingTests {
    @Test(arguments: 1...5)
    func `a scene shows what it promises, on a projector and in both languages`(number: Int) async throws {
        let scene = try #require(try PlayedScene.builtIn().first { $0.number == number })
        try await SceneTheatre.with { theatre in
            for (language, size) in [
                (Language.korean, Size(columns: 60, rows: 20)), (.english, Size(columns: 100, rows: 30)),
            ] {
                let recording = try await theatre.record([scene], size: size, language: language)
                let captions = scene.script.steps.compactMap { entry -> Phrase? in
                    if case .caption(let caption) = entry.step { caption } else { nil }
                }
                #expect(recording.markers.map(\.caption) == captions)
                let texts = recording.pictures.map(\.frame.text)
                for promise in Self.promises(number, language) {
                    #expect(texts.contains { $0.contains(promise) }, "\(promise), \(language)")
                }
                for text in texts { #expect(!text.contains("127.0.0.1")) }
                for caption in captions {
                    let end = try #require(caption[language].split(separator: " ").last)
                    #expect(texts.contains { $0.contains(end) })
                }
                #expect((80...100).contains(recording.duration.components.seconds), "\(recording.duration)")
            }
        }
    }

    /// What has to be on the screen at some moment.
    private static func promises(_ scene: Int, _ language: Language) -> [String] {
        let isKorean = language == .korean
        return switch scene {
        case 1: isKorean ? ["등록되었습니다", "등록완료"] : ["Registered.", "Say:"]
        case 2: isKorean ? ["002_021", "등록된 충전계좌가 없습니다"] : ["002_021", "has no recharge account"]
        case 3: isKorean ? ["확인필요", "확인 결과 등록되었습니다"] : ["to check", "Checked: the account is"]
        case 4: isKorean ? ["나머지 2명 (1명 처리)"] : ["2 left, 1 done"]
        default: isKorean ? ["(cs.lee)"] : ["(cs.lee)"]
        }
    }

    @Test func `recordings are the same file`() async throws {
        let scenes = try PlayedScene.builtIn()
        var takes: [String] = []
        for _ in 0..<2 {
            let recording = try await SceneTheatre.with { try await $0.record([scenes[2], scenes[4]]) }
            let theme = try SceneTheatre.theme()
            takes.append(recording.cast(title: "kona demo", theme: theme, language: .korean))
            takes.append(recording.picture(theme: theme))
        }
        #expect(Self.difference(takes[0], takes[2]) == nil)
        #expect(Self.difference(takes[1], takes[3]) == nil)
    }

    /// The first line in which two files differ.
    private static func difference(_ first: String, _ second: String) -> String? {
        let lines = [first, second].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        guard let place = zip(lines[0], lines[1]).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
            return lines[0].count == lines[1].count ? nil : "\(lines[0].count) and \(lines[1].count) lines"
        }
        return "line \(place + 1):\n\(lines[0][place])\n\(lines[1][place])"
    }

    @Test func `a cast has its header, its times in order and a marker for each caption`() async throws {
        let scene = try #require(try PlayedScene.builtIn().first)
        let recording = try await SceneTheatre.with { try await $0.record([scene]) }
        let cast = recording.cast(title: "kona demo", theme: try SceneTheatre.theme(), language: .english)
        let lines = try cast.split(separator: "\n").map { try JSON(text: String($0)) }
        #expect(lines.first?["version"] == .number("2"))
        #expect(lines.first?["width"] == .number("80") && lines.first?["height"] == .number("24"))
        var times: [Double] = []
        var kinds: [String] = []
        for case .array(let event) in lines.dropFirst() {
            guard case .number(let time) = event[0], case .string(let kind) = event[1] else { continue }
            times.append(try #require(Double(time)))
            kinds.append(kind)
        }
        #expect(times.count == lines.count - 1)
        #expect(times == times.sorted())
        #expect(kinds.count { $0 == "m" } == recording.markers.count)
        #expect(Set(kinds) == ["o", "m"])
    }

    @Test func `a script that waits for what does not come is named with its line`() async throws {
        let script = try ConsoleScript("caption ko 가\ncaption en a\nwait registered")
        let scene = PlayedScene(number: 1, title: Phrase("", ""), script: script)
        let error = await #expect(throws: ConsoleScript.Stuck.self) {
            try await SceneTheatre.with { _ = try await $0.record([scene]) }
        }
        #expect(error?.line == 3)
    }
}
