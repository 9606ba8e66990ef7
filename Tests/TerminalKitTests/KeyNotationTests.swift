import TerminalKit
import Testing

struct KeyNotationTests {
    @Test(
        "each notation is one key and prints as itself",
        arguments: [
            ("<f7>", Key.function(7)), ("<f12>", .function(12)), ("<c-x>", .control("x")), ("<enter>", Key(.enter)),
            ("<esc>", Key(.escape)), ("<tab>", Key(.tab)), ("<s-tab>", Key(.tab, .shift)), ("<pgup>", Key(.pageUp)),
            ("<pgdn>", Key(.pageDown)), ("<up>", Key(.up)), ("<bs>", Key(.backspace)), ("<del>", Key(.delete)),
            ("<ins>", Key(.insert)), ("<home>", Key(.home)), ("<end>", Key(.end)), ("<space>", .character(" ")),
            ("<c-space>", .control(" ")), ("<lt>", .character("<")), (">", .character(">")), ("-", .character("-")),
            ("A", .character("A")), ("김", .character("김")), ("<a-김>", Key(.character("김"), .alt)),
            ("<a-X>", Key(.character("X"), .alt)), ("<c-a-s-left>", Key(.left, [.control, .alt, .shift])),
            ("<s-f5>", Key(.function(5), .shift)), ("<a-lt>", Key(.character("<"), .alt)),
            ("<a-->", Key(.character("-"), .alt)),
        ])
    func roundTrip(notation: String, key: Key) throws {
        #expect(try Key(notation: notation) == key)
        #expect(key.description == notation)
    }

    @Test("names and Ctrl letters are read in either case, in any order of modifiers")
    func spelling() throws {
        #expect(try Key(notation: "<F7>") == .function(7))
        #expect(try Key(notation: "<C-X>") == .control("x"))
        #expect(try Key(notation: "<s-c-Up>") == Key(.up, [.control, .shift]))
        #expect(try Key(notation: " ") == .character(" "))
    }

    @Test("keys follow one another")
    func sequences() throws {
        let keys = try Key.sequence(notation: "/ㄱㅁ<enter><f7> y")
        #expect(
            keys == ["/", "ㄱ", "ㅁ"].map(Key.character) + [Key(.enter), .function(7), .character(" "), .character("y")])
    }

    @Test(
        "what is no notation is refused",
        arguments: [
            ("<f7", KeyNotationError.unclosed("<f7")), ("<f99>", .unknownName("f99")), ("<x>", .unknownName("x")),
            ("<s-a>", .unknownName("s-a")), ("<q-x>", .unknownName("q-x")), ("<>", .unknownName("")),
            ("", .notOneKey("")),
            ("ab", .notOneKey("ab")), ("<wait 3>", .unknownName("wait 3")),
        ])
    func refusals(notation: String, error: KeyNotationError) {
        #expect(throws: error) { try Key(notation: notation) }
    }
}
