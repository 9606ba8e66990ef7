import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Plays scenes without a terminal, as quickly as the desks work, and keeps every picture with the time of a staged clock.
///
/// Time passes only while nothing is under way; so what is recorded does not depend on how long anything took.
struct SceneRecorder {
    /// Longer than any exchange; only a script that waits for the wrong thing gets there.
    private static let patience: Duration = .seconds(60)

    private var client: DemonstrationClient
    private let mailbox: Mailbox<DemonstrationMessage>
    private let clock: StagedClock
    private let start: Timestamp
    private var recording: SceneRecording
    private var said: (scene: Int, caption: Phrase)?
    /// How often each console has said that everything committed has come.
    private var readings: [String: Int] = [:]

    init(client: DemonstrationClient, mailbox: Mailbox<DemonstrationMessage>, clock: StagedClock, size: Size) {
        self.client = client
        self.mailbox = mailbox
        self.clock = clock
        start = clock.screen
        recording = SceneRecording(size: size)
    }

    mutating func record() throws -> SceneRecording {
        try handle([.resized(recording.size)])
        while true {
            try settle()
            keep()
            if client.isOver { break }
            guard let next = client.deadline else { throw stuck(.nothingBringsIt) }
            clock.advance(to: next)
            try handle([.deadline])
            keep()
        }
        return recording
    }

    private mutating func handle(_ events: [LoopEvent<DemonstrationMessage>]) throws {
        for event in events {
            if case .message(.console(let number, let agent, .desk(.state(.read)))) = event,
                number == client.staging?.number
            {
                readings[agent, default: 0] += 1
            }
        }
        client.handle(events, now: .now)
        if let failure = client.failure { throw DemonstrationSession.Failure.scene(failure) }
        _ = client.takeRequests()
        let captures = client.takeCaptures()
        guard !captures.isEmpty else { return }
        try settle()
        for name in captures { recording.capture(frame, as: name) }
    }

    // MARK: Waiting

    /// Waits until nothing is under way and everything committed is on the screens.
    private mutating func settle() throws {
        let end = ContinuousClock.now + Self.patience
        repeat {
            while !isQuiet { try takeMail(until: end) }
            // What came before is not counted. A reading that had begun before the last commit may come first; the one
            // after it has seen everything.
            try handle(mailbox.takeAll().map { .message($0) })
            for _ in 0..<2 { try readState(until: end) }
        } while !isQuiet
        clock.settle()
    }

    private var isQuiet: Bool {
        !client.isStaging
            && (client.staging?.consoles.allSatisfy { $0.client.model.isIdle && !$0.client.model.list.isAwaited }
                ?? true)
    }

    private mutating func readState(until end: ContinuousClock.Instant) throws {
        guard let staging = client.staging, !client.isFinished else { return }
        let wanted = readings.mapValues { $0 + 1 }
        for console in staging.consoles { console.services.perform(.readState) }
        while staging.consoles.contains(where: { readings[$0.agent, default: 0] < wanted[$0.agent, default: 1] }) {
            try takeMail(until: end)
        }
    }

    private mutating func takeMail(until end: ContinuousClock.Instant) throws {
        guard ContinuousClock.now < end else { throw stuck(.didNotCome) }
        mailbox.waitForMail(until: end)
        try handle(mailbox.takeAll().map { .message($0) })
    }

    private func stuck(_ reason: Phrase) -> ConsoleScript.Stuck {
        ConsoleScript.Stuck(line: client.player?.line ?? 0, reason: reason)
    }

    // MARK: Keeping

    private var frame: Frame { client.frame(size: recording.size) }

    private mutating func keep() {
        let time = clock.screen.duration(since: start)
        if let player = client.player, let caption = player.caption,
            said?.scene != player.scene.number || said?.caption != caption
        {
            recording.add(caption, of: player.scene, at: time)
            said = (player.scene.number, caption)
        }
        if let staging = client.staging, let console = client.active, !client.isStaging {
            recording.note(console.client.model.log.entries, of: staging.scene)
        }
        recording.add(frame, at: time)
    }
}

extension Phrase {
    fileprivate static let nothingBringsIt = Phrase(
        "스크립트가 기다리는 것을 가져올 작업이 없습니다.", "nothing is under way that could bring what the script waits for")
    fileprivate static let didNotCome = Phrase(
        "60초를 기다렸지만 오지 않았습니다.", "waited 60 s for something that did not come")
}
