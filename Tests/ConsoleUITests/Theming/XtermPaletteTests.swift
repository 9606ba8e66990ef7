import TerminalKit
import Testing

@testable import ConsoleUI

struct XtermPaletteTests {
    static let colours: [(index: UInt8, parts: XtermPalette.RGB)] = [
        (9, .init(255, 0, 0)), (16, .init(0, 0, 0)), (24, .init(0, 95, 135)), (110, .init(135, 175, 215)),
        (196, .init(255, 0, 0)), (231, .init(255, 255, 255)), (232, .init(8, 8, 8)), (255, .init(238, 238, 238)),
    ]

    @Test(arguments: colours)
    func coloursHaveTheirParts(index: UInt8, parts: XtermPalette.RGB) {
        #expect(XtermPalette.rgb(of: index) == parts)
    }

    @Test func contrastIsThatOfWCAG() throws {
        let highest = try #require(XtermPalette.contrast(.indexed(16), .indexed(231)))
        #expect(abs(highest - 21) < 0.001)
        // #767676 on white is the textbook 4.54; 243 is that grey.
        let grey = try #require(XtermPalette.contrast(.indexed(231), .indexed(243)))
        #expect(abs(grey - 4.54) < 0.01)
        #expect(XtermPalette.contrast(.indexed(100), .indexed(100)) == 1)
        #expect(XtermPalette.contrast(.default, .indexed(16)) == nil)
    }
}
