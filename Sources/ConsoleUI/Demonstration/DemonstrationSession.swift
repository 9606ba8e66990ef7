import Konaplate
import MemberDesk
package import TerminalKit
package import Wording

/// A demonstration: in the terminal, or recorded without one.
package struct DemonstrationSession: Sendable {
    private let options: DemonstrationClient.Options
    private let open: SceneStager.Opening

    /// Prepares a demonstration.
    /// - Parameters:
    ///   - options: What is played, and how it looks.
    ///   - open: Brings the sandbox back to its beginning and opens the desks of a scene.
    package init(_ options: DemonstrationClient.Options, open: @escaping SceneStager.Opening) {
        self.options = options
        self.open = open
    }

    /// Why a demonstration could not be given.
    package enum Failure: Error {
        /// The terminal cannot be used.
        case terminal(TerminalError)
        /// A scene could not be made ready.
        case scene(Phrase)
        /// The system has no descriptors left.
        case outOfDescriptors
    }

    /// Plays the scenes in the terminal until somebody ends it.
    /// - Parameters:
    ///   - terminal: How the terminal is used.
    ///   - clock: The clock, which the desks of the scenes and the sandbox have as well.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` where the terminal cannot be used or a scene not be made ready.
    package func run(_ terminal: TerminalOptions, clock: PlayClock) async throws -> Int32 {
        try await withStager(clock) { mailbox, prepare in
            let client = DemonstrationClient(options, clock: clock, prepare: prepare)
            let final = try await OwnThread.run { () throws(Failure) -> DemonstrationClient in
                do throws(TerminalError) {
                    var loop = EventLoop(terminal: try Terminal(terminal), mailbox: mailbox, client: client)
                    loop.run()
                    return loop.client
                } catch {
                    throw .terminal(error)
                }
            }
            if let failure = final.failure { throw Failure.scene(failure) }
            return final.status
        }
    }

    /// Plays the scenes without a terminal on a clock of their own.
    /// - Parameters:
    ///   - size: The size of the pictures.
    ///   - clock: The clock, which the desks of the scenes and the sandbox have as well.
    /// - Returns: The pictures with their times.
    /// - Throws: ``ConsoleScript/Stuck`` where a script waits for what does not come.
    package func record(
        size: Size, clock: StagedClock
    ) async throws -> SceneRecording {
        try await withStager(clock) { mailbox, prepare in
            let client = DemonstrationClient(options, clock: clock, prepare: prepare)
            return try await OwnThread.run {
                var recorder = SceneRecorder(client: client, mailbox: mailbox, clock: clock, size: size)
                return try recorder.record()
            }
        }
    }

    /// Lends a mailbox and a way to have scenes made ready, one after the other; what was ready last is cleared away.
    private func withStager<Value: Sendable>(
        _ clock: any SceneClock,
        _ body: (Mailbox<DemonstrationMessage>, @escaping @Sendable (Scene, Int) -> Void) async throws -> Value
    ) async throws -> Value {
        guard let mailbox = Mailbox<DemonstrationMessage>() else { throw Failure.outOfDescriptors }
        let stager = SceneStager(mailbox: mailbox, now: { clock.screen }, open: open)
        // Only the scene that was asked for last is wanted.
        let (wanted, wish) = AsyncStream.makeStream(of: (Scene, Int).self, bufferingPolicy: .bufferingNewest(1))
        let staging = Task(executorPreference: WorkerPool.shared) {
            for await (scene, number) in wanted { await stager.stage(scene, number: number) }
            await stager.clear()
        }
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(mailbox) { scene, number in wish.yield((scene, number)) })
        } catch {
            result = .failure(error)
        }
        wish.finish()
        await staging.value
        return try result.get()
    }
}
