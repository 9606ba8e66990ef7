package import Wording

/// What comes to a demonstration from outside of its loop.
package enum DemonstrationMessage: Sendable {
    /// Something came for the console of an agent in a staging.
    case console(staging: Int, agent: String, Message)
    /// A scene is ready to be played.
    case staged(Staging)
    /// A scene could not be made ready.
    case failed(staging: Int, Phrase)
}

/// The consoles of a scene on a state of their own.
package struct Staging: Sendable {
    /// Tells it from the others.
    package let number: Int
    /// What is played on it.
    package let scene: Scene
    /// The consoles by agent, the one of the beginning first.
    package var consoles: [StagedConsole]
}

/// The console of an agent in a scene.
package struct StagedConsole: Sendable {
    /// Whose it is.
    package let agent: String
    /// The console.
    package var client: ConsoleClient
    /// What works for it.
    let services: DeskServices
}
