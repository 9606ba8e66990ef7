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
            case .caption: break
            case .agent: throw ConsoleScript.Stuck(line: line, reason: .oneAgent)
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
            if client.model.isSettled, !client.model.isComing(condition) {
                throw ConsoleScript.Stuck(line: line, reason: .nothingBringsIt(client.model.notice?.phrase))
            }
            if client.isFinished { throw ConsoleScript.Stuck(line: line, reason: .consoleEnded) }
            mailbox.waitForMail(until: min(end, client.nextDeadline ?? end))
            var events = mailbox.takeAll().map { LoopEvent<Message>.message($0) }
            if events.isEmpty { events = [.deadline] }
            handle(events)
        }
    }
}

extension Phrase {
    fileprivate static func didNotCome(_ patience: Duration) -> Phrase {
        let seconds = patience.components.seconds
        return Phrase("\(seconds)초를 기다렸지만 오지 않았습니다.", "waited \(seconds) s for something that did not come")
    }
    /// With what the console said last: it tells why.
    fileprivate static func nothingBringsIt(_ notice: Phrase?) -> Phrase {
        Phrase(
            "진행 중인 작업이 없어 더 기다리지 않습니다. \(notice?.korean ?? "")",
            "nothing is under way that could bring what is waited for. \(notice?.english ?? "")")
    }
    fileprivate static let oneAgent = Phrase(
        "상담원이 여러 명인 스크립트는 kona demo로 실행합니다.", "a script with several agents runs in kona demo only")
    fileprivate static let consoleEnded = Phrase("콘솔이 이미 끝났습니다.", "the console has ended")
}
