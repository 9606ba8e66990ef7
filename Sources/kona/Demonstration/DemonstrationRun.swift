import ConsoleUI
import FoundationEssentials
import TerminalKit
import Wording

/// Plays the scenes of the demonstration in the terminal, or writes down what they look like.
struct DemonstrationRun {
    let options: DemonstrationOptions
    let appearance: ConsoleOptions
    /// The number of the one scene to play; `nil` plays them all.
    let scene: Int?

    /// Plays them until somebody ends it.
    func play() async throws -> ExitStatus {
        let scenes = try Scene.builtIn()
        let clock = PlayClock()
        return try await DemonstrationStage.with(options, appearance, clock: clock) { stage in
            let playing = try stage.playing(scenes, first: (scene ?? 1) - 1, playsOn: scene == nil)
            let status = try await session(playing, stage).run(
                TerminalOptions(
                    type: stage.settings.environment["TERM"] ?? "",
                    depth: stage.settings.wantsNoColour ? ColourDepth.none : nil, policy: stage.widthPolicy,
                    lastWords: Phrase.lastWords(stage.settings.language)),
                clock: clock)
            return ExitStatus(rawValue: status) ?? .defect
        }
    }

    /// Writes a recording, a transcript, or both of the same.
    func record(to path: String?, transcript: String?) async throws -> ExitStatus {
        let scenes = try Scene.builtIn()
        let clock = StagedClock()
        return try await DemonstrationStage.with(options, appearance, clock: clock) { stage in
            let playing = try stage.playing(scenes, first: (scene ?? 1) - 1, playsOn: scene == nil)
            let size = appearance.size.flatMap { Size($0) } ?? Size(columns: 100, rows: 30)
            let recording = try await record(size, playing, stage, clock)
            if let path {
                let title = scene.map { "kona demo --scene \($0)" } ?? "kona demo --autoplay"
                let text =
                    path.hasSuffix(".svg")
                    ? recording.picture(theme: playing.theme)
                    : recording.cast(title: title, theme: playing.theme, language: playing.language)
                try OutputFile.write(Data(text.utf8), to: path)
            }
            if let transcript {
                var page = Transcript(
                    recording, exchanges: stage.exchanges(recording.entries), language: playing.language,
                    theme: playing.theme, codes: stage.settings.codes)
                try OutputFile.write(Data(page.html().utf8), to: transcript)
            }
            return .done
        }
    }

    private func record(
        _ size: Size, _ playing: DemonstrationClient.Options, _ stage: DemonstrationStage, _ clock: StagedClock
    ) async throws -> SceneRecording {
        do {
            return try await session(playing, stage).record(size: size, clock: clock)
        } catch let error as ConsoleScript.Stuck {
            throw CommandFailure(
                .defect, "장면의 \(error.line)행: \(error.reason.korean)",
                "line \(error.line) of the scene: \(error.reason.english)")
        }
    }

    private func session(
        _ playing: DemonstrationClient.Options, _ stage: DemonstrationStage
    ) -> DemonstrationSession {
        DemonstrationSession(playing) { try await stage.open($0) }
    }
}
