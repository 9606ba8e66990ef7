internal import CTerminal

/// Drives a client: sleeps until something happens, hands over everything that did, and draws once.
///
/// There is no tick. With nothing to do the loop sleeps for ever.
package struct EventLoop<Client: LoopClient>: ~Copyable {
    /// What is read from the tty at most before the client gets it.
    private static var readLimit: Int { 256 * 1024 }

    /// The client with its current state.
    package private(set) var client: Client
    private var terminal: Terminal
    private let mailbox: Mailbox<Client.Message>
    private var decoder = InputDecoder()
    private var painter: Painter
    private var pacer = FramePacer()
    private var size: Size
    private var patience = InputPatience()
    private var isTerminalGone = false
    private var isPlain = false

    /// Makes a loop; it takes the terminal over.
    package init(terminal: consuming Terminal, mailbox: Mailbox<Client.Message>, client: Client) {
        self.client = client
        self.mailbox = mailbox
        painter = Painter(depth: terminal.depth)
        size = terminal.size
        self.terminal = terminal
    }

    /// Runs until the client is finished, then gives the terminal back.
    package mutating func run() {
        terminal.resize(to: size)
        handle([.resized(size)], urgent: true)
        while !client.isFinished {
            drawIfDue()
            let ready = wait()
            var events: [LoopEvent<Client.Message>] = []
            takeSignals(ready, &events)
            let isUrgent = takeInput(ready, &events)
            let isAwaited = takeMail(ready, &events)
            let now = ContinuousClock.now
            if let deadline = client.nextDeadline, deadline <= now { events.append(.deadline) }
            handle(events, urgent: isUrgent || isAwaited)
        }
        terminal.end()
    }

    private mutating func handle(_ events: [LoopEvent<Client.Message>], urgent: Bool) {
        guard !events.isEmpty else { return }
        client.handle(events, now: .now)
        pacer.request(urgent: urgent)
        for request in client.takeRequests() { perform(request) }
    }

    private mutating func perform(_ request: TerminalRequest) {
        guard !isTerminalGone else { return }
        switch request {
        case .suspend: suspend()
        case .redraw: painter.invalidate()
        case .reportMouse(let enabled): terminal.reportMouse(enabled)
        case .showPlain(let text):
            terminal.printPlain(text)
            isPlain = true
        case .showScreen: if isPlain { reenter() }
        case .copy(let text): ClipboardSequence.bytes(for: text).map { terminal.write($0) }
        }
    }

    private mutating func drawIfDue() {
        guard !isTerminalGone, !isPlain, pacer.takeDue(now: .now) else { return }
        terminal.paint(client.frame(size: size), theme: client.theme, painter: &painter)
    }

    // MARK: Waiting

    private func wait() -> ReadySources {
        let due = isTerminalGone || isPlain ? nil : pacer.due(now: .now)
        return ReadySources.wait(
            signals: terminal.signals, input: isTerminalGone ? nil : terminal.input, mail: mailbox.wakeDescriptor,
            until: [client.nextDeadline, patience.deadline, due].compactMap { $0 }.min())
    }

    // MARK: Sources of events

    private mutating func takeSignals(_ ready: ReadySources, _ events: inout [LoopEvent<Client.Message>]) {
        guard ready.contains(.signals) else { return }
        let taken = cterm_signals_take()
        func has(_ bit: Int) -> Bool { taken & UInt32(bit) != 0 }
        if has(CTERM_SIGNAL_STOP) { suspend() }
        if has(CTERM_SIGNAL_CONTINUE), !has(CTERM_SIGNAL_STOP) {
            // Somebody else stopped the process; what the shell did to the terminal meanwhile is not known.
            if !isPlain { terminal.leave() }
            reenter()
        }
        if has(CTERM_SIGNAL_RESIZE) { measure(&events) }
        events += Self.endSignals(taken)
    }

    private static func endSignals(_ taken: UInt32) -> [LoopEvent<Client.Message>] {
        let signals: [(bit: Int, signal: EndSignal)] = [
            (CTERM_SIGNAL_INTERRUPT, .interrupt), (CTERM_SIGNAL_TERMINATE, .terminate), (CTERM_SIGNAL_HANGUP, .hangUp),
        ]
        return signals.filter { taken & UInt32($0.bit) != 0 }.map { .signal($0.signal) }
    }

    /// Returns whether a person did something, whose effect shall be seen at once.
    private mutating func takeInput(_ ready: ReadySources, _ events: inout [LoopEvent<Client.Message>]) -> Bool {
        var input: [InputEvent] = []
        let wasGone = isTerminalGone
        if ready.contains(.input) {
            var bytes: [UInt8] = []
            repeat {
                isTerminalGone = !readOnce(&bytes)
            } while !isTerminalGone && bytes.count < Self.readLimit && cterm_wait([terminal.input], 1, 0) != 0
            input = decoder.feed(bytes)
            patience.update(decoder.waiting, bytes: bytes.count, now: .now)
        } else if let deadline = patience.deadline, deadline <= .now {
            input = decoder.flush()
            patience.update(decoder.waiting, bytes: 0, now: .now)
        }
        if isPlain {
            let keys = input.filter(\.isKey)
            if keys.contains(.key(.control("z"))) { suspend() } else if !keys.isEmpty { reenter() }
            input = []
        }
        events += input.map { .input($0) }
        if isTerminalGone, !wasGone { events.append(.hangUp) }
        return !input.isEmpty
    }

    /// Reads what is there; false when the terminal is gone.
    private func readOnce(_ bytes: inout [UInt8]) -> Bool {
        let capacity = 16 * 1024
        var end = 0
        let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            end = cterm_read(terminal.input, buffer.baseAddress, capacity)
            count = max(0, end)
        }
        bytes += part
        return end >= 0
    }

    /// Returns whether a key waits for something in it.
    private func takeMail(_ ready: ReadySources, _ events: inout [LoopEvent<Client.Message>]) -> Bool {
        guard ready.contains(.mail) else { return false }
        let messages = mailbox.takeAll()
        events += messages.map { .message($0) }
        return messages.contains { Client.isUrgent($0) }
    }

    // MARK: Leaving and coming back

    private mutating func suspend() {
        guard !isTerminalGone else { return }
        terminal.stopProcess()
        // That the process goes on, and maybe in another size, is known here already.
        let taken = cterm_signals_take()
        reenter()
        var events: [LoopEvent<Client.Message>] = [.resumed]
        measure(&events)
        handle(events + Self.endSignals(taken), urgent: true)
    }

    private mutating func reenter() {
        isPlain = false
        terminal.resume()
        painter.invalidate()
        pacer.request(urgent: true)
    }

    private mutating func measure(_ events: inout [LoopEvent<Client.Message>]) {
        size = terminal.size
        terminal.resize(to: size)
        painter.invalidate()
        events.append(.resized(size))
    }
}

extension InputEvent {
    fileprivate var isKey: Bool {
        if case .key = self { true } else { false }
    }
}
