import TerminalKit
import Wording

/// How long the steps of a scene take, so that people can follow.
enum SceneTiming {
    /// In which people see that what was waited for has come.
    static let beat = Duration.milliseconds(800)
    /// After a key where somebody goes on by hand.
    static let stepping = Duration.milliseconds(350)

    /// The time that a caption needs to be read.
    ///
    /// It is the same in every language, so that the language can be switched while a scene is played.
    static func reading(_ caption: Phrase) -> Duration {
        let milliseconds = max(caption.korean.count * 140, caption.english.count * 75) + 1200
        return .milliseconds(min(max(milliseconds, 3000), 10_000))
    }

    /// The time after a key: people see what is typed, and what a command did.
    static func pause(after key: Key) -> Duration {
        switch key.code {
        case .up, .down, .home, .end: .milliseconds(500)
        default: .milliseconds(key.text == nil ? 1500 : 180)
        }
    }
}
