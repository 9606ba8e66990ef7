import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct ScenePlayerTests {
    private static let start = Timestamp(milliseconds: 1_000_000)

    private func player(_ script: String) throws -> ScenePlayer {
        let scene = PlayedScene(number: 1, title: Phrase("", ""), script: try ConsoleScript(script))
        return ScenePlayer(scene, at: Self.start)
    }

    /// Everything that is done up to a time where every condition holds, with the milliseconds since the start.
    private func actions(
        of player: inout ScenePlayer, until end: Timestamp, where isSatisfied: (ConsoleScript.Condition) -> Bool
    ) -> [ScenePlayer.Action] {
        var actions: [ScenePlayer.Action] = []
        var now = Self.start
        while now <= end {
            while let action = player.next(at: now, where: isSatisfied) { actions.append(action) }
            guard let next = player.deadline(after: now) else { break }
            now = next
        }
        return actions
    }

    @Test func `steps come in order, each after the time that people need`() throws {
        var player = try player("caption ko 찾습니다.\ncaption en Finds.\n/a<enter>\nagent cs.lee\npaste x\ncapture end")
        #expect(player.next(at: Self.start) { _ in true } == nil)
        #expect(player.caption == Phrase("찾습니다.", "Finds."))
        let actions = actions(of: &player, until: Self.start.advanced(by: .seconds(60))) { _ in true }
        #expect(
            actions == [
                .press(.character("/")), .press(.character("a")), .press(Key(.enter)), .show(agent: "cs.lee"),
                .paste("x"), .capture("end"),
            ])
        #expect(player.pressed == [.character("/"), .character("a"), Key(.enter)])
        #expect(player.isOver(at: Self.start.advanced(by: .seconds(60))))
    }

    @Test func `a condition that does not hold holds the scene up`() throws {
        var player = try player("wait card\ny")
        #expect(actions(of: &player, until: Self.start.advanced(by: .seconds(60))) { $0 != .card }.isEmpty)
        #expect(!player.isOver(at: Self.start.advanced(by: .seconds(60))))
        #expect(
            actions(of: &player, until: Self.start.advanced(by: .seconds(60))) { _ in true } == [
                .press(.character("y"))
            ])
    }

    @Test func `keys wait until nothing is under way`() throws {
        var player = try player("y")
        #expect(player.next(at: Self.start) { $0 != .idle } == nil)
        #expect(player.next(at: Self.start) { _ in true } == .press(.character("y")))
    }

    @Test func `paused, nothing is done; a step goes on to the next caption`() throws {
        var player = try player(
            "caption ko 가\ncaption en a\ny\ncaption ko 나\ncaption en b\nn\ncaption ko 다\ncaption en c")
        _ = player.next(at: Self.start) { _ in true }
        player.togglePause()
        let later = Self.start.advanced(by: .seconds(100))
        #expect(player.next(at: later) { _ in true } == nil)
        #expect(player.deadline(after: later) == nil)
        player.step(at: later)
        #expect(player.next(at: later) { _ in true } == .press(.character("y")))
        #expect(player.next(at: later.advanced(by: .seconds(1))) { _ in true } == nil)
        #expect(player.caption?.english == "b")
        #expect(player.mode == .paused)
        player.togglePause()
        #expect(player.next(at: later.advanced(by: .seconds(20))) { _ in true } == .press(.character("n")))
    }

    @Test(arguments: [
        (Key.character(" "), PresenterKey.pause), (.character("ㅜ"), .step), (Key(.right), .step),
        (.character("+"), .quicker), (.character("-"), .slower), (.character("3"), .scene(3)),
        (.function(11), .language), (.character("ㅂ"), .end), (Key(.escape), .end), (.control("c"), .end),
        (.character("ㄱ"), .again),
    ])
    func `keys of the presenter work with Hangul input too`(key: Key, meaning: PresenterKey) {
        #expect(PresenterKey(key) == meaning)
    }

    @Test func `keys of the console mean nothing while a scene is played`() {
        for key in [Key.function(7), .character("y"), .character("/"), .character("교")] {
            #expect(PresenterKey(key) == nil)
        }
    }
}
