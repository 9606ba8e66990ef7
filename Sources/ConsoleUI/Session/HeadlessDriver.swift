import Konaplate
import MemberDesk
package import TerminalKit
import Wording

/// The pictures of a script's run.
package struct HeadlessRun: Sendable {
    /// The pictures that the script kept, by name and in order, and at the end the last one as `end`.
    package let captures: [(name: String, frame: Frame)]
}

/// Runs a script on the console's own client, without a terminal.
///
/// It waits for what is in flight and never for a time; deadlines of the model come as they would in a terminal.
struct HeadlessDriver {
    /// A script that waits for what does not come.
    ///
    /// Longer than any exchange; only a script that waits for the wrong thing gets there.
    private static let patience: Duration = .seconds(60)

    private var client: ConsoleClient
    private let mailbox: Mailbox<Message>
    private var size: Size

    init(client: ConsoleClient, mailbox: Mailbox<Message>, size: Size) {
        self.client = client
        self.mailbox = mailbox
        self.size = size
    }

    mutating func run(_ script: ConsoleScript) throws(ConsoleScript.Stuck) -> HeadlessRun {
        var captures: [(name: String, frame: Frame)] = []
        handle([.resized(size)])
        for (line, step) in script.steps {
            switch step {
            case .keys(let keys):
                try wait(.idle, line: line)
                for key in keys { handle([.input(.key(key))]) }
            case .paste(let text): handle([.input(.paste(Paste(text: text)))])
            case .wait(let condition): try wait(condition, line: line)
            case .capture(let name): captures.append((name, client.frame(size: size)))
            case .resize(let size):
                self.size = size
                handle([.resized(size)])
            }
            if client.isFinished { break }
        }
        if !client.isFinished { try wait(.idle, line: script.steps.last?.line ?? 0) }
        captures.append(("end", client.frame(size: size)))
        return HeadlessRun(captures: captures)
    }

    private mutating func handle(_ events: [LoopEvent<Message>]) {
        client.handle(events, now: .now)
        _ = client.takeRequests()
    }

    private mutating func wait(_ condition: ConsoleScript.Condition, line: Int) throws(ConsoleScript.Stuck) {
        let end = ContinuousClock.now + Self.patience
        while !client.model.satisfies(condition) {
            guard ContinuousClock.now < end else {
                throw ConsoleScript.Stuck(line: line, reason: .didNotCome(Self.patience))
            }
            if case .outcome = condition, client.model.isSettled {
                throw ConsoleScript.Stuck(line: line, reason: .nothingBringsIt)
            }
            if client.isFinished { throw ConsoleScript.Stuck(line: line, reason: .consoleEnded) }
            mailbox.waitForMail(until: min(end, client.nextDeadline ?? end))
            var events = mailbox.takeAll().map { LoopEvent<Message>.message($0) }
            if events.isEmpty { events = [.deadline] }
            handle(events)
        }
    }
}

extension Model {
    /// Whether nothing is under way and nothing will be by itself.
    fileprivate var isSettled: Bool {
        isIdle && list.status != .loading && checks.isEmpty && senderLooks.isEmpty && stateRetry == nil
    }

    /// Whether what a script waits for is there.
    fileprivate func satisfies(_ condition: ConsoleScript.Condition) -> Bool {
        switch condition {
        case .idle:
            return cardAcceptsKeys ?? true && isIdle && list.status != .loading
        case .card: return cardAcceptsKeys ?? false
        case .outcome(let word):
            guard let attempt = list.selected?.attempt else { return false }
            return attempt.outcomeWord == word && inFlight[.register(attempt.memberID)] == nil
        }
    }
}

extension Phrase {
    fileprivate static func didNotCome(_ patience: Duration) -> Phrase {
        let seconds = patience.components.seconds
        return Phrase("\(seconds)초를 기다렸지만 오지 않았습니다.", "waited \(seconds) s for something that did not come")
    }
    fileprivate static let nothingBringsIt = Phrase(
        "그 결과를 가져올 작업이 없습니다.", "nothing is under way that could bring that outcome")
    fileprivate static let consoleEnded = Phrase("콘솔이 이미 끝났습니다.", "the console has ended")
}
