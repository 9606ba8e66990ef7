import Testing

@testable import TerminalKit

struct LineReaderTests {
    @Test(arguments: ["김코나\n끝\n", "a\r\nb\n", "\n\n"])
    func linesAreTheSameHoweverTheirBytesArrive(text: String) {
        let bytes = Array(text.utf8)
        var whole = LineReader()
        let expected = whole.feed(bytes)
        for cut in bytes.indices {
            var reader = LineReader()
            #expect(reader.feed(bytes[..<cut]) + reader.feed(bytes[cut...]) == expected)
        }
    }

    @Test func aLineWithCarriageReturnIsTheLine() {
        var reader = LineReader()
        #expect(reader.feed("y\r\n".utf8) == [.text("y")])
    }

    @Test func whatIsTooLongOrNotUTF8IsReportedAndNothingOfItIsALine() {
        var reader = LineReader()
        let long = String(repeating: "y", count: LineReader.capacity + 1)
        #expect(reader.feed("\(long)\nx\n".utf8) == [.tooLong, .text("x")])
        #expect(reader.feed([0xEA, 0xB9, 0x0A]) == [.notUTF8])
        let longest = String(repeating: "y", count: LineReader.capacity)
        #expect(reader.feed("\(longest)\n".utf8) == [.text(longest)])
    }

    @Test func theEndOfTheInputEndsALine() {
        var reader = LineReader()
        #expect(reader.finish() == nil)
        #expect(reader.feed("y".utf8) == [])
        #expect(reader.isWithinLine)
        #expect(reader.finish() == .text("y"))
        _ = reader.feed("half".utf8)
        reader.clear()
        #expect(reader.feed("x\n".utf8) == [.text("x")])
    }
}
