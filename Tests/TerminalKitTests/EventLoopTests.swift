import Glibc
import TerminalKit
import Testing

/// Notes every event, reacts to it, and finishes after one that the test waits for.
private struct Recorder: LoopClient, Sendable {
    typealias Message = String
    var events: [LoopEvent<String>] = []
    var theme = Theme.empty
    var nextDeadline: ContinuousClock.Instant?
    var isFinished = false
    var requests: [TerminalRequest] = []
    let last: LoopEvent<String>
    let react: @Sendable (LoopEvent<String>) -> Void

    init(until last: LoopEvent<String>, react: @escaping @Sendable (LoopEvent<String>) -> Void) {
        self.last = last
        self.react = react
    }

    mutating func handle(_ events: [LoopEvent<String>], now: ContinuousClock.Instant) {
        self.events += events
        if events.contains(.deadline) { nextDeadline = nil }
        if events.contains(.input(.key(.character("d")))) { nextDeadline = now }
        if events.contains(.input(.key(.character("c")))) { requests = [.copy("김")] }
        if events.contains(.input(.key(.character("p")))) { requests = [.showPlain("plain \u{1B}[2J")] }
        if events.contains(last) { isFinished = true }
        for event in events { react(event) }
    }

    mutating func takeRequests() -> [TerminalRequest] {
        defer { requests = [] }
        return requests
    }

    func frame(size: Size) -> Frame {
        var frame = Frame(size: size)
        frame.put("김연아 \(events.count)", at: Position(row: 0, column: 0))
        return frame
    }
}

@Suite(.serialized)
struct EventLoopTests {
    private let size = Size(columns: 20, rows: 4)

    private func run(
        on tty: PseudoTerminal, mailbox: Mailbox<String>? = nil, until last: LoopEvent<String>,
        react: @escaping @Sendable (LoopEvent<String>) -> Void
    ) async throws -> [LoopEvent<String>] {
        let mailbox = try #require(mailbox ?? Mailbox())
        return try await OwnThread.run { () throws(TerminalError) -> [LoopEvent<String>] in
            let terminal = try Terminal(tty.options())
            var loop = EventLoop(terminal: terminal, mailbox: mailbox, client: Recorder(until: last, react: react))
            loop.run()
            return loop.client.events
        }
    }

    @Test("keys, pastes and messages arrive in order, and the terminal is left as it was")
    func session() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let mailbox = try #require(Mailbox<String>())
        let before = tty.modes
        let size = size
        let events = try await run(on: tty, mailbox: mailbox, until: .input(.key(.character("q")))) { event in
            switch event {
            case .resized: mailbox.post("one")
            case .message: tty.type("김\u{1B}[A\u{1B}[200~q\u{1B}[201~d")
            case .deadline: tty.type("q")
            default: break
            }
        }
        #expect(
            events == [
                .resized(size), .message("one"), .input(.key(.character("김"))), .input(.key(Key(.up))),
                .input(.paste(Paste(text: "q"))), .input(.key(.character("d"))), .deadline,
                .input(.key(.character("q"))),
            ])
        #expect(tty.modes == before)
        let output = tty.takeOutput()
        #expect(output.contains("김연아"))
        #expect(output.contains("\u{1B}[?1049h"))
        #expect(output.hasSuffix("\u{1B}[?1l\u{1B}>\u{1B}[?12l\u{1B}[?25h\u{1B}[K"))
        for mode in ["?1049", "?2004", "?1004"] {
            #expect(output.contains("\u{1B}[\(mode)h"))
            #expect(output.contains("\u{1B}[\(mode)l"))
        }
    }

    @Test("a paste whose end is lost ends by itself, and Ctrl-C after it arrives")
    func lostPasteEnd() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let events = try await run(on: tty, until: .input(.key(.control("c")))) { event in
            switch event {
            case .resized: tty.type("\u{1B}[200~y\u{3}")
            case .input(.paste): tty.type("\u{3}")
            default: break
            }
        }
        #expect(
            events == [
                .resized(size), .input(.paste(Paste(text: "y\u{3}"))), .input(.key(.control("c"))),
            ])
    }

    @Test("the focus of the window and the mouse reach the client")
    func reports() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let events = try await run(on: tty, until: .input(.focus(true))) { event in
            if case .resized = event { tty.type("\u{1B}[O\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[I") }
        }
        let place = Position(row: 1, column: 2)
        #expect(
            events.dropFirst() == [
                .input(.focus(false)), .input(.mouse(MouseEvent(.press(0), at: place))),
                .input(.mouse(MouseEvent(.release(0), at: place))), .input(.focus(true)),
            ])
    }

    @Test("the escape key arrives alone after its delay")
    func escapeKey() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let events = try await run(on: tty, until: .input(.key(Key(.escape)))) { event in
            if case .resized = event { tty.type("\u{1B}") }
        }
        #expect(events.last == .input(.key(Key(.escape))))
    }

    @Test("Ctrl-Z is a key; only the client stops the process")
    func controlZ() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let events = try await run(on: tty, until: .input(.key(.character("q")))) { event in
            if case .resized = event { tty.type("\u{1A}q") }
        }
        #expect(events == [.resized(size), .input(.key(.control("z"))), .input(.key(.character("q")))])
    }

    @Test("a new size is measured and drawn", arguments: [Size(columns: 1, rows: 1), Size(columns: 133, rows: 41)])
    func resize(newSize: Size) async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let size = size
        let events = try await run(on: tty, until: .resized(newSize)) { event in
            guard event == .resized(size) else { return }
            tty.resize(to: newSize)
            kill(getpid(), SIGWINCH)
        }
        #expect(events == [.resized(size), .resized(newSize)])
    }

    @Test(
        "signals that end the program are events",
        arguments: [(SIGTERM, EndSignal.terminate), (SIGINT, .interrupt), (SIGHUP, .hangUp)])
    func signals(number: Int32, signal: EndSignal) async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let before = tty.modes
        let events = try await run(on: tty, until: .signal(signal)) { event in
            if case .resized = event { kill(getpid(), number) }
        }
        #expect(events.last == .signal(signal))
        #expect(signal.exitCode == 128 + number)
        #expect(tty.modes == before)
    }

    @Test("a terminal that goes away is reported once, and messages still arrive")
    func hangUp() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let mailbox = try #require(Mailbox<String>())
        let size = size
        let events = try await run(on: tty, mailbox: mailbox, until: .message("last")) { event in
            if event == .resized(size) { tty.hangUp() }
            if event == .hangUp { mailbox.post("last") }
        }
        #expect(events == [.resized(size), .hangUp, .message("last")])
    }

    @Test("copied text goes out as a sequence, plain text as text, and the next key only comes back")
    func requests() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        async let session = run(on: tty, until: .input(.key(.character("q")))) { event in
            switch event {
            case .resized: tty.type("c")
            case .input(.key(.character("c"))): tty.type("p")
            default: break
            }
        }
        let output = await OwnThread.run { tty.takeOutput(until: "plain ␛[2J\r\n") }
        #expect(output.contains("\u{1B}]52;c;6rmA\u{7}"))
        // The cursor is shown on the screen that is returned to, and the reports are off there.
        let left = try #require(output.split(separator: "\u{1B}[?1049l").last)
        #expect(left.contains("\u{1B}[?25h"))
        #expect(!left.contains("\u{1B}[?25l") && !left.contains("\u{1B}[?1004h"))
        tty.type("x")
        let repainted = await OwnThread.run { tty.takeOutput(until: "김연아") }
        #expect(repainted.contains("\u{1B}[?1049h"))
        tty.type("q")
        #expect(try await !session.contains(.input(.key(.character("x")))))
    }

    @Test("what cannot show a screen is refused before anything is changed")
    func refusals() async throws {
        let tty = try #require(PseudoTerminal(size: size))
        let before = tty.modes
        func refusal(_ options: TerminalOptions) async -> TerminalError? {
            await OwnThread.run { () -> TerminalError? in
                do throws(TerminalError) {
                    var terminal = try Terminal(options)
                    terminal.end()
                    return nil
                } catch {
                    return error
                }
            }
        }
        #expect(await refusal(tty.options(type: "dumb")) == .dumb)
        #expect(await refusal(tty.options(type: "no-such-terminal")) == .unknownTerminal("no-such-terminal"))
        #expect(await refusal(tty.options(type: "")) == .unknownTerminal(""))
        #expect(await refusal(tty.options(locale: "C")) == .notUTF8)
        let mailbox = try #require(Mailbox<Int>())
        let noTerminal = TerminalOptions(type: "xterm", input: mailbox.wakeDescriptor, output: tty.terminal)
        #expect(await refusal(noTerminal) == .notATerminal)
        #expect(tty.modes == before)
        #expect(tty.takeOutput().isEmpty)
    }
}
