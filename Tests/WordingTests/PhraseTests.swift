import Konaplate
import MemberDesk
import StrictText
import Testing
import Wording

struct PhraseTests {
    @Test(
        "the line for the member stands apart",
        arguments: [
            (#"등록되었습니다. 안내: "등록되었습니다.""#, ["등록되었습니다. ", #"안내: "등록되었습니다.""#]),
            (#"Registered. Say: "It is registered.""#, ["Registered. ", #"Say: "It is registered.""#]),
            (#"Say: "It is registered.""#, [#"Say: "It is registered.""#]),
            ("The request is being sent.", ["The request is being sent."]),
        ])
    func parts(text: String, parts: [String]) {
        #expect(Phrase.parts(text) == parts)
    }

    @Test func anAgentIsToldWithoutTheLineForTheMember() {
        let phrase = Phrase(#"등록되었습니다. 안내: "네.""#, #"Registered. Say: "Yes.""#)
        #expect(phrase.forAgent(.korean) == "등록되었습니다. ")
        #expect(phrase.forAgent(.english) == "Registered. ")
        #expect(phrase.forMember(.korean) == "네.")
        #expect(phrase.forMember(.english) == "Yes.")
        #expect(Phrase("등록되었습니다.", "Registered.").forMember(.korean) == nil)
    }

    @Test func aFaultyFileIsNamedWithItsPlaceInBothLanguages() {
        let error = ImportError(position: TextPosition(line: 3, column: 7), reason: .malformedMemberID(.notDigits))
        let phrase = Phrase.importFault(error, file: "members.csv")
        #expect(phrase.korean == "members.csv: 3행 7열: 회원번호는 숫자 0~9로만 쓰세요.")
        #expect(phrase.english == "members.csv: line 3, column 7: The member ID may only have the digits 0 to 9.")
    }

    @Test func aCellThatIsNotStoredIsToldWithoutWhatStandsInIt() throws {
        let warning = ImportWarning(
            position: TextPosition(line: 3, column: 7), memberID: try #require(MemberID(5)), column: .mobile,
            reason: .notAPhoneNumber)
        let phrase = Phrase.importWarning(warning, file: "m.csv")
        #expect(phrase.korean == "m.csv: 3행 7열: 회원 5의 mobile 값은 전화번호가 아니어서 저장하지 않습니다.")
        #expect(
            phrase.english
                == "m.csv: line 3, column 7: mobile of member 5: This is no telephone number. It is not stored.")
    }

    @Test func anInvisibleCharacterIsNamed() {
        let error = ImportError(position: TextPosition(line: 3, column: 7), reason: .unexpectedCharacter("\u{200B}"))
        let phrase = Phrase.importFault(error, file: "m.csv")
        #expect(phrase.korean.contains("U+200B ZERO WIDTH SPACE"))
        #expect(phrase.english.contains("U+200B ZERO WIDTH SPACE"))
    }

    @Test(
        "an age is told in the unit that tells most",
        arguments: [(0, "0 min"), (59, "59 min"), (60, "1 h"), (2879, "47 h"), (2880, "2 days")])
    func age(minutes: Int64, text: String) {
        #expect(Phrase.age(minutes: minutes).english == text)
    }
}
