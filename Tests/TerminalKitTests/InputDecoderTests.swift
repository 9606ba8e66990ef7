import TerminalKit
import Testing

struct InputDecoderTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let events: [InputEvent]
        var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }

        init(_ text: String, _ events: InputEvent...) {
            self.init(Array(text.utf8), events)
        }

        init(_ text: String, _ notation: String) {
            let keys = (try? Key.sequence(notation: notation)) ?? []
            self.init(Array(text.utf8), keys.map { .key($0) })
        }

        init(_ bytes: [UInt8], _ events: [InputEvent]) {
            self.bytes = bytes
            self.events = events
        }
    }

    static let replacement = InputEvent.key(.character("\u{FFFD}"))

    static let samples: [Sample] = [
        Sample("aB1~", "aB1~"), Sample("김연아", "김연아"),
        Sample("e\u{301}", .key(.character("e")), .key(.character("\u{301}"))),
        Sample("😀", "😀"), Sample("\r\t\u{7F}\u{8}", "<enter><tab><bs><bs>"),
        Sample("\u{0}\u{3}\u{1A}", "<c-space><c-c><c-z>"),
        Sample("\n\u{1C}\u{1D}\u{1E}\u{1F}", "<enter><c-\\><c-]><c-^><c-_>"),
        Sample("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "<up><down><right><left>"),
        Sample("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", "<up><down><right><left>"),
        Sample("\u{1B}[a\u{1B}[d\u{1B}Oa\u{1B}Od", "<s-up><s-left><c-up><c-left>"),
        Sample("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", "<home><end><home><end>"),
        Sample("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", "<home><end><home><end>"),
        Sample("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", "<ins><del><pgup><pgdn>"),
        Sample("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS", "<f1><f2><f3><f4>"),
        Sample("\u{1B}[11~\u{1B}[12~\u{1B}[13~\u{1B}[14~\u{1B}[15~", "<f1><f2><f3><f4><f5>"),
        Sample("\u{1B}[[A\u{1B}[[B\u{1B}[[C\u{1B}[[D\u{1B}[[E", "<f1><f2><f3><f4><f5>"),
        Sample("\u{1B}[17~\u{1B}[18~\u{1B}[19~\u{1B}[20~", "<f6><f7><f8><f9>"),
        Sample("\u{1B}[21~\u{1B}[23~\u{1B}[24~", "<f10><f11><f12>"),
        Sample("\u{1B}[1;5A\u{1B}[1;2P\u{1B}[15;3~\u{1B}[1;8F", "<c-up><s-f1><a-f5><c-a-s-end>"),
        Sample("\u{1B}[1;9A", "<a-up>"), Sample("\u{1B}O5P\u{1B}O2A", "<c-f1><s-up>"),
        Sample("\u{1B}[3^\u{1B}[3$\u{1B}[3@", "<c-del><s-del><c-s-del>"), Sample("\u{1B}[Z", "<s-tab>"),
        Sample("\u{1B}x\u{1B}Z", "<a-x><a-Z>"), Sample("\u{1B}김", "<a-김>"),
        Sample("\u{1B}\r\u{1B}\u{7F}", "<a-enter><a-bs>"),
        Sample("\u{1B}\u{1B}[A\u{1B}\u{1B}OP", "<a-up><a-f1>"), Sample("\u{1B}\u{1B}x", "<esc><a-x>"),
        Sample("\u{1B}Op\u{1B}Oy\u{1B}OM\u{1B}Ok", "09<enter>+"),
        Sample("\u{1B}[I\u{1B}[O", .focus(true), .focus(false)),
        Sample(
            "\u{1B}[<0;5;3M\u{1B}[<0;5;3m", .mouse(.init(.press(0), at: .init(row: 2, column: 4))),
            .mouse(.init(.release(0), at: .init(row: 2, column: 4)))),
        Sample(
            "\u{1B}[<65;1;1M\u{1B}[<34;1;1M", .mouse(.init(.wheelDown, at: .init(row: 0, column: 0))),
            .mouse(.init(.drag(2), at: .init(row: 0, column: 0)))),
        Sample(
            "\u{1B}[<3;1;1M\u{1B}[<0;0;1M\u{1B}[<0;-9223372036854775808;1M\u{1B}[<-9;1;1Ml", "l"),
        Sample(
            "\u{1B}[M *$\u{1B}[M#*$", .mouse(.init(.press(0), at: .init(row: 3, column: 9))),
            .mouse(.init(.release(0), at: .init(row: 3, column: 9)))),
        Sample(
            [0x1B, 0x5B, 0x4D, 0x61, 0xFF, 0x7E, 0x79],
            [.mouse(.init(.wheelDown, at: .init(row: 93, column: 222))), .key(.character("y"))]),
        Sample("\u{1B}[M q\u{3}m", "<c-c>m"),
        Sample("\u{1B}[<80;1;1M", .mouse(.init(.wheelUp, at: .init(row: 0, column: 0), modifiers: .control))),
        Sample(
            "\u{1B}[200~y\r\u{1B}[A\u{3}\u{1B}[201\u{1B}[201~y", .paste(Paste(text: "y\r\u{1B}[A\u{3}\u{1B}[201")),
            .key(.character("y"))),
        Sample("\u{1B}[200~\u{1B}[201~", .paste(Paste(text: ""))),
        Sample("\u{1B}[200~김연아\u{1B}[201~", .paste(Paste(text: "김연아"))),
        Sample("\u{1B}[?1;2ca", "a"), Sample("\u{1B}[>0;276;0cb", "b"), Sample("\u{1B}[12;34Rc", "c"),
        Sample("\u{1B}[1;2R", "<s-f3>"),
        Sample("\u{1B}[99~\u{1B}[1;2yd", "d"), Sample("\u{1B}[38:5;1 qe", "e"), Sample("\u{1B}[201~f", "f"),
        Sample("\u{1B}]11;rgb:0/0/0\u{7}g\u{1B}]0;t\u{1B}\\h", "gh"), Sample("\u{1B}P1+r\u{1B}\\i", "i"),
        Sample("\u{1B}[" + String(repeating: "1;", count: 60) + "Aj", "j"), Sample("\u{1B}[1\r\u{1B}[김", "<enter>김"),
        Sample("\u{1B}[1\u{1B}[A", "<up>"), Sample("\u{9B}k", "k"),
        Sample([0x80, 0x61], [replacement, .key(.character("a"))]),
        Sample([0xED, 0x95, 0x61], [replacement, .key(.character("a"))]),
        Sample([0xC0, 0xAF], [replacement, replacement]),
        Sample([0xED, 0xA0, 0x80], [replacement, replacement, replacement]),
        Sample([0xF5, 0xFF], [replacement, replacement]), Sample([0xF0, 0x80], [replacement, replacement]),
        Sample([0xED, 0x95, 0x1B, 0x5B, 0x41], [replacement, .key(Key(.up))]),
        Sample(
            [0x1B, 0x5B] + Array("200~a".utf8) + [0xFF] + Array("\u{1B}[201~".utf8), [.paste(Paste(text: "a\u{FFFD}"))]),
    ]

    @Test("bytes become events, wherever they are cut", arguments: samples)
    func everySplit(sample: Sample) {
        for cut in 0...sample.bytes.count {
            var decoder = InputDecoder()
            let events = decoder.feed(sample.bytes[..<cut]) + decoder.feed(sample.bytes[cut...])
            #expect(events == sample.events, "cut at \(cut)")
            #expect(decoder.waiting == nil)
        }
    }

    @Test("one byte at a time gives the same events", arguments: samples)
    func singleBytes(sample: Sample) {
        var decoder = InputDecoder()
        #expect(sample.bytes.flatMap { decoder.feed(CollectionOfOne($0)) } == sample.events)
    }

    @Test(
        "what waits is decided by a flush",
        arguments: [
            ("\u{1B}", "<esc>"), ("\u{1B}\u{1B}", "<esc><esc>"), ("\u{1B}[", "<a-[>"), ("\u{1B}O", "<a-O>"),
            ("\u{1B}]", "<a-]>"),
            ("\u{1B}P", "<a-P>"), ("\u{1B}[1;", ""), ("\u{1B}]11;", ""), ("\u{1B}[[", ""),
            ("\u{1B}[M", ""), ("\u{1B}[M !", ""),
        ])
    func flush(text: String, notation: String) throws {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array(text.utf8)).isEmpty)
        #expect(decoder.waiting?.kind == .sequence)
        #expect(decoder.flush() == (try Key.sequence(notation: notation)).map { .key($0) })
        #expect(decoder.waiting == nil)
        #expect(decoder.feed(Array("a".utf8)) == [.key(.character("a"))])
    }

    @Test("a paste of a megabyte is one event and not a key of it leaks")
    func largePaste() {
        let text = String(repeating: "김연아\r\u{1B}[A", count: 90_000)
        let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        #expect(bytes.count > 1 << 20)
        var decoder = InputDecoder(pasteLimit: 1 << 24)
        var events: [InputEvent] = []
        for start in stride(from: 0, to: bytes.count, by: 4093) {
            events += decoder.feed(bytes[start..<min(start + 4093, bytes.count)])
        }
        #expect(events == [.paste(Paste(text: text))])
    }

    @Test("a paste beyond the limit is cut at a character and says so", arguments: 0...12)
    func cutPaste(limit: Int) {
        var decoder = InputDecoder(pasteLimit: limit)
        let events = decoder.feed(Array("\u{1B}[200~김a연😀\u{1B}[201~x".utf8))
        let kept = ["", "", "", "김", "김a", "김a", "김a", "김a연", "김a연", "김a연", "김a연", "김a연😀", "김a연😀"][limit]
        #expect(events == [.paste(Paste(text: kept, isCut: limit < 11)), .key(.character("x"))])
    }

    @Test("any bytes at all are survived and give no control character", arguments: UInt64(1)...20)
    func randomBytes(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let bytes = (0..<5000).map { _ in
            Bool.random(using: &generator)
                ? UInt8.random(in: 0...255, using: &generator)
                : [0x1B, 0x5B, 0x3B, 0x7E][Int.random(in: 0..<4, using: &generator)]
        }
        var whole = InputDecoder()
        var pieces = InputDecoder()
        let events = whole.feed(bytes)
        #expect(events == bytes.flatMap { pieces.feed(CollectionOfOne($0)) }, "seed \(seed)")
        for case .key(let key) in events {
            guard case .character(let character) = key.code else { continue }
            #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "seed \(seed)")
        }
    }
}
