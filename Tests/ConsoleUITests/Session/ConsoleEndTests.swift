import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

struct ConsoleEndTests {
    @Test func whatNobodyKnowsTheOutcomeOfIsSaidAtTheEnd() throws {
        var console = ConsoleFixture()
        #expect(ConsoleEnd(console.model).lastWords == nil)
        let members = [FictionalMembers.kona, FictionalMembers.sumin]
        for count in 1...2 {
            console.setOpen(try members.prefix(count).map { .of(try .of($0), state: .unknown(.timeout)) })
            let words = try #require(ConsoleEnd(console.model).lastWords)
            #expect(words.korean.contains("\(count)건") && words.english.contains("\(count) registration"))
            for language in [words.korean, words.english] { #expect(language.contains("kona reconcile")) }
        }
        console.setOpen([])
        #expect(ConsoleEnd(console.model).lastWords == nil)
    }
}
