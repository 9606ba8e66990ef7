import TerminalKit
import Testing

/// In the suite of the loop, which is serialized: the description of a terminal is a global of curses.
extension EventLoopTests {
    private func makeTerminal() throws -> PseudoTerminal {
        try #require(PseudoTerminal(size: Size(columns: 90, rows: 20)))
    }

    @Test("a terminal is looked at and left as it is")
    func survey() throws {
        let tty = try makeTerminal()
        let before = tty.modes
        let survey = TerminalSurvey(tty.options())
        #expect(survey.hasInput && survey.hasOutput && survey.isUTF8 && survey.understandsSequences)
        #expect(survey.size == Size(columns: 90, rows: 20))
        #expect(survey.colours == 256 && survey.depth == .indexed256)
        #expect(survey.obstacle == nil)
        #expect(tty.modes == before)
        #expect(tty.takeOutput().isEmpty)
    }

    @Test("what stands in the way of a screen is named")
    func obstacles() throws {
        let tty = try makeTerminal()
        #expect(TerminalSurvey(tty.options(type: "dumb")).obstacle == .dumb)
        #expect(TerminalSurvey(tty.options(type: "")).obstacle == .unknownTerminal(""))
        #expect(TerminalSurvey(tty.options(type: "none-such")).obstacle == .unknownTerminal("none-such"))
        #expect(TerminalSurvey(tty.options(locale: "C")).obstacle == .notUTF8)
        #expect(TerminalSurvey(tty.options(type: "vt100")).depth == .none)
        let mailbox = try #require(Mailbox<Int>())
        let survey = TerminalSurvey(
            TerminalOptions(type: "xterm", input: mailbox.wakeDescriptor, output: mailbox.wakeDescriptor))
        #expect(survey.obstacle == .notATerminal)
        #expect(survey.size == nil)
        #expect(survey.depth == .basic16)
    }
}
