/// Turns the bytes of a terminal into events, however they are cut into pieces.
///
/// The decoder knows no time: while it is `waiting`, its owner waits as long as ``InputPatience`` says for more bytes
/// and then calls `flush()`. So nothing that was begun and lost its end can take the keys that come after it.
package struct InputDecoder: Sendable {
    private enum State {
        case ground
        /// One or two escape bytes; two begin a sequence with Alt.
        case escape(count: Int)
        case sequence(alt: Bool)
        case linuxFunction(alt: Bool)
        case singleShift(alt: Bool)
        /// The three bytes of an old mouse report, which would otherwise be keys.
        case mouse
        /// A string of the terminal, which is skipped to its end.
        case string(introducer: UInt8, isEmpty: Bool, afterEscape: Bool)
        case paste(PasteCollector)
    }

    private static let pasteStart = Array("200".utf8)
    /// Longer sequences are swallowed without being understood.
    private static let longestSequence = 64

    /// As many keys may arrive together and still have been typed, by a person on a slow line or by a script.
    private static let mostKeysAtOnce = 16

    private let pasteLimit: Int
    private var state = State.ground
    private var utf8 = UTF8Accumulator()
    private var isAltScalar = false
    private var parameters: [UInt8] = []
    private var beginnings = 0
    /// Whether a paste was ended without its mark, so that the rest of it may still be on its way.
    private var isPasteInDoubt = false

    /// Makes a decoder that keeps at most so many bytes of a paste.
    package init(pasteLimit: Int = 1 << 20) {
        self.pasteLimit = pasteLimit
    }

    /// What waits for more bytes, if anything does.
    package var waiting: Waiting? {
        switch state {
        case .ground: utf8.isIncomplete ? Waiting(kind: .character, number: beginnings) : nil
        case .paste: Waiting(kind: .paste, number: beginnings)
        default: Waiting(kind: .sequence, number: beginnings)
        }
    }

    /// Takes the bytes that arrived together and returns the events that they complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        var events: [InputEvent] = []
        var rest = Array(bytes)[...]
        if isPasteInDoubt, !rest.isEmpty { resumePaste(with: rest) }
        while let byte = rest.first {
            if case .paste(var collector) = state {
                // Taken out first, so that the collected bytes are not copied with every piece.
                state = .ground
                let paste = collector.take(from: &rest)
                if let paste { events.append(.paste(paste)) } else { state = .paste(collector) }
            } else {
                rest.removeFirst()
                feed(byte, &events)
            }
        }
        return events
    }

    /// Decides what waits: escape bytes are escape keys, a sequence that stops at its introducer is Alt with that
    /// character, anything longer is dropped, half a character is malformed, and a paste is what came of it.
    package mutating func flush() -> [InputEvent] {
        defer { state = .ground }
        switch state {
        case .ground:
            guard utf8.isIncomplete else { return [] }
            utf8 = UTF8Accumulator()
            isAltScalar = false
            return [.key(.character("\u{FFFD}"))]
        case .paste(let collector):
            isPasteInDoubt = true
            return [.paste(collector.unfinished())]
        case .escape(let count): return Array(repeating: .key(Key(.escape)), count: count)
        case .sequence where parameters.isEmpty: return [altKey(UInt8(ascii: "["))]
        case .singleShift where parameters.isEmpty: return [altKey(UInt8(ascii: "O"))]
        case .string(let introducer, true, false): return [altKey(introducer)]
        case .sequence, .singleShift, .linuxFunction, .mouse, .string: return []
        }
    }

    /// Decides what the first bytes after a paste without an end mark are.
    ///
    /// A line that was silent for too long delivers the rest of a paste before any key, and at once: up to its end mark,
    /// or more than anybody types in a moment. That is a paste again; everything else is keys, and the paste is over.
    private mutating func resumePaste(with bytes: ArraySlice<UInt8>) {
        isPasteInDoubt = false
        var probe = InputDecoder()
        let events = probe.feed(bytes)
        // Another paste has its own mark in front.
        if case .paste? = events.first { return }
        let keys = events.count { event in
            if case .key = event { true } else { false }
        }
        if keys > Self.mostKeysAtOnce || keys > 0 && PasteCollector.hasEndMark(bytes) { beginPaste() }
    }

    private mutating func beginPaste() {
        beginnings += 1
        state = .paste(PasteCollector(limit: pasteLimit))
    }

    private mutating func feed(_ byte: UInt8, _ events: inout [InputEvent]) {
        switch state {
        case .ground: ground(byte, &events)
        case .escape(let count): escape(byte, count: count, &events)
        case .sequence(let alt): sequence(byte, alt: alt, &events)
        case .linuxFunction(let alt):
            state = .ground
            if let event = EscapeTables.linuxFunction(byte, alt: alt) { events.append(event) }
        case .singleShift(let alt): singleShift(byte, alt: alt, &events)
        case .mouse: mouse(byte, &events)
        case .string(let introducer, _, let afterEscape):
            string(byte, introducer: introducer, afterEscape: afterEscape, &events)
        case .paste: break
        }
    }

    private mutating func ground(_ byte: UInt8, _ events: inout [InputEvent]) {
        if !utf8.isIncomplete { beginnings += 1 }
        switch utf8.feed(byte) {
        case .incomplete: break
        case .scalar("\u{1B}"): state = .escape(count: 1)
        case .scalar(let scalar):
            if let key = ControlKeys.key(for: scalar, alt: isAltScalar) { events.append(.key(key)) }
            isAltScalar = false
        case .malformed:
            events.append(.key(.character("\u{FFFD}")))
            isAltScalar = false
        case .malformedBefore:
            events.append(.key(.character("\u{FFFD}")))
            isAltScalar = false
            ground(byte, &events)
        }
    }

    private mutating func escape(_ byte: UInt8, count: Int, _ events: inout [InputEvent]) {
        parameters.removeAll(keepingCapacity: true)
        switch byte {
        case 0x1B:
            if count == 2 { events.append(.key(Key(.escape))) }
            state = .escape(count: 2)
        case UInt8(ascii: "["): state = .sequence(alt: count == 2)
        case UInt8(ascii: "O"): state = .singleShift(alt: count == 2)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            if count == 2 { events.append(.key(Key(.escape))) }
            state = .string(introducer: byte, isEmpty: true, afterEscape: false)
        default:
            if count == 2 { events.append(.key(Key(.escape))) }
            state = .ground
            isAltScalar = true
            ground(byte, &events)
        }
    }

    private mutating func sequence(_ byte: UInt8, alt: Bool, _ events: inout [InputEvent]) {
        switch byte {
        case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxFunction(alt: alt)
        case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse
        // rxvt ends its shifted sequences with a byte that elsewhere stands in the middle.
        case UInt8(ascii: "$") where parameters.last.map(isDigit) ?? false: finish(byte, alt: alt, &events)
        case 0x20...0x3F:
            if parameters.count <= Self.longestSequence { parameters.append(byte) }
        case 0x40...0x7E: finish(byte, alt: alt, &events)
        default: abandon(byte, &events)
        }
    }

    private mutating func finish(_ byte: UInt8, alt: Bool, _ events: inout [InputEvent]) {
        state = .ground
        if byte == UInt8(ascii: "~"), parameters == Self.pasteStart {
            beginPaste()
        } else if parameters.count <= Self.longestSequence,
            let event = EscapeTables.event(parameters: parameters, final: byte, alt: alt)
        {
            events.append(event)
        }
    }

    private mutating func singleShift(_ byte: UInt8, alt: Bool, _ events: inout [InputEvent]) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if parameters.count <= Self.longestSequence { parameters.append(byte) }
        case 0x20...0x7E:
            state = .ground
            if let event = EscapeTables.singleShift(parameters: parameters, final: byte, alt: alt) {
                events.append(event)
            }
        default: abandon(byte, &events)
        }
    }

    private mutating func mouse(_ byte: UInt8, _ events: inout [InputEvent]) {
        // All three are counted from a blank on, so a control is none of them: a person pressed it.
        guard byte >= 0x20 else { return abandon(byte, &events) }
        parameters.append(byte)
        guard parameters.count == 3 else { return }
        state = .ground
        if let event = EscapeTables.oldMouse(parameters) { events.append(event) }
    }

    private mutating func string(
        _ byte: UInt8, introducer: UInt8, afterEscape: Bool, _ events: inout [InputEvent]
    ) {
        switch byte {
        case UInt8(ascii: "\\") where afterEscape, 0x07: state = .ground
        // A terminal writes no line end, interrupt or cancel into a string: a person did.
        case 0x03, 0x0D, 0x18, 0x1A: abandon(byte, &events)
        default: state = .string(introducer: introducer, isEmpty: false, afterEscape: byte == 0x1B)
        }
    }

    /// A control or a byte beyond ASCII ends a sequence that it cannot be part of, and counts itself.
    private mutating func abandon(_ byte: UInt8, _ events: inout [InputEvent]) {
        state = .ground
        ground(byte, &events)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func altKey(_ byte: UInt8) -> InputEvent {
        .key(Key(.character(Character(Unicode.Scalar(byte))), .alt))
    }
}
