internal import CTerminal
import StrictText

/// Drives a client that speaks in lines: sleeps until something happens, hands it over, prints what is said, asks again.
///
/// What comes of itself is printed between prompts. Lines are read one at a time and only when the client takes one, so
/// what is typed ahead waits; what was typed before a question that needs a person's eyes is thrown away.
package struct LineLoop<Client: LineClient>: ~Copyable {
    /// The client with its current state.
    package private(set) var client: Client
    private let terminal: LineTerminal
    private let mailbox: Mailbox<Client.Message>
    private var reader = LineReader()
    private var lines: [LineReader.Line] = []
    /// How the input ended, until the client is told.
    private var end: LineTerminal.Reading?
    private var hasEnded = false
    private var hasHungUp = false
    /// The prompt that the cursor stands behind.
    private var shownPrompt: String?

    /// Makes a loop on a terminal or pipes.
    package init(terminal: consuming LineTerminal, mailbox: Mailbox<Client.Message>, client: Client) {
        self.client = client
        self.mailbox = mailbox
        self.terminal = terminal
    }

    /// Runs until the client is finished.
    package mutating func run() {
        handle(.started)
        while !client.isFinished {
            if client.acceptsLines, takeLine() { continue }
            ask()
            let reads = client.acceptsLines && !hasEnded
            let ready = ReadySources.wait(
                signals: terminal.signals, input: reads ? terminal.input : nil, mail: mailbox.wakeDescriptor,
                until: client.nextDeadline)
            if ready.contains(.signals) { takeSignals() }
            if ready.contains(.mail) { for message in mailbox.takeAll() { handle(.message(message)) } }
            if ready.contains(.input), client.acceptsLines { take(terminal.read()) }
            if let deadline = client.nextDeadline, deadline <= .now { handle(.deadline) }
        }
        if shownPrompt != nil { _ = terminal.write("\n") }
    }

    // MARK: Input

    /// Gives the client the next line, or tells it that there is none any more.
    private mutating func takeLine() -> Bool {
        if !lines.isEmpty {
            let line = lines.removeFirst()
            // A terminal has shown the line's end already.
            if terminal.echoes { shownPrompt = nil }
            handle(.line(line))
            return true
        }
        switch end {
        case nil, .bytes, .nothing: return false
        case .gone: handle(.hangUp)
        case .end(let isFinal): handle(.endOfInput(isFinal: isFinal))
        }
        end = nil
        return true
    }

    private mutating func take(_ reading: LineTerminal.Reading) {
        switch reading {
        case .nothing: break
        case .bytes(let bytes): lines += reader.feed(bytes)
        case .gone: note(end: .gone)
        case .end(let isFinal):
            if let line = reader.finish() { lines.append(line) }
            note(end: .end(isFinal: isFinal))
        }
    }

    private mutating func note(end reading: LineTerminal.Reading) {
        end = reading
        if case .end(isFinal: false) = reading { return }
        hasEnded = true
    }

    private mutating func discard() {
        let isWaiting = !lines.isEmpty || reader.isWithinLine
        lines = []
        reader.clear()
        guard !hasEnded else {
            if isWaiting { handle(.discarded) }
            return
        }
        let (isAnything, end) = terminal.discard()
        if isAnything || isWaiting { handle(.discarded) }
        if let end { note(end: end) }
    }

    private mutating func takeSignals() {
        let taken = cterm_signals_take()
        func has(_ bit: Int) -> Bool { taken & UInt32(bit) != 0 }
        if has(CTERM_SIGNAL_STOP) {
            terminal.stop()
            shownPrompt = nil
        }
        if has(CTERM_SIGNAL_CONTINUE) { shownPrompt = nil }
        let signals: [(bit: Int, signal: EndSignal)] = [
            (CTERM_SIGNAL_INTERRUPT, .interrupt), (CTERM_SIGNAL_TERMINATE, .terminate), (CTERM_SIGNAL_HANGUP, .hangUp),
        ]
        for (bit, signal) in signals where has(bit) { handle(.signal(signal)) }
    }

    // MARK: Output

    private mutating func handle(_ event: LineEvent<Client.Message>) {
        client.handle(event)
        let lines = client.takeLines()
        if !lines.isEmpty {
            // What is being typed at the prompt stays above, and the prompt is written again below.
            say((shownPrompt == nil ? "" : "\n") + lines.map { TextSanitiser.visible($0) + "\n" }.joined())
            shownPrompt = nil
        }
        if client.takeDiscard() { discard() }
    }

    private mutating func ask() {
        guard client.acceptsLines, shownPrompt != client.prompt else { return }
        say((shownPrompt == nil ? "" : "\n") + TextSanitiser.visible(client.prompt) + " ")
        shownPrompt = client.prompt
    }

    private mutating func say(_ text: String) {
        guard !terminal.write(text), !hasHungUp else { return }
        hasHungUp = true
        client.handle(.hangUp)
    }
}
