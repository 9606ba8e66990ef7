import MemberDesk
import StrictText
import Testing
import Wording

struct ConfigurationSentenceTests {
    private static func phrase(of text: String) throws -> Phrase {
        let error = try #require(throws: ConfigurationError.self) { try Configuration(text: text, file: "c.toml") }
        return .configuration(error)
    }

    @Test(
        "says in Korean",
        arguments: [
            ("langauge = \"ko\"", "c.toml:1:1: langauge: 알 수 없는 키입니다. 비슷한 이름: language"),
            ("ascii = \"x\"", "c.toml:1:1: ascii: 참/거짓 값이어야 하는데 문자열 값입니다."),
            ("curtain_minutes = -1", "c.toml:1:1: curtain_minutes: 0부터 480까지의 숫자여야 합니다."),
            ("ambiguous_width = 3", "c.toml:1:1: ambiguous_width: 1 또는 2여야 합니다."),
            ("language = \"kr\"", "c.toml:1:1: language: 다음 중 하나여야 합니다: ko, en, auto."),
            ("agent = \"\"", "c.toml:1:1: agent: 비워 둘 수 없습니다."),
            ("default_profile = \"uat\"", "c.toml:1:1: default_profile: 프로필 uat: 파일에 프로필이 없습니다."),
            ("[keys]\n\"a.b\" = 7", "c.toml:2:1: keys.\"a.b\": 키 하나나 키 목록을 쓰세요. 해제하려면 false를 쓰세요."),
            ("[profiles.uat]", "c.toml:1:11: profiles.uat: profiles.uat 테이블에 environment 키가 없습니다."),
        ])
    func korean(text: String, sentence: String) throws {
        #expect(try Self.phrase(of: text).korean == sentence)
    }

    @Test func aTextWithoutQuotesIsTold() throws {
        let phrase = try Self.phrase(of: "agent = kim")
        #expect(phrase.korean.hasPrefix("c.toml:1:"))
        #expect(phrase.korean.hasSuffix("문자열이면 따옴표로 감싸세요: agent = \"…\""))
        #expect(phrase.english.hasSuffix("quote it if it is a text: agent = \"…\""))
    }

    @Test func englishIsTheErrorsOwn() throws {
        let error = ConfigurationError(.missingFile, .file(.missing, name: "a.toml"))
        #expect(Phrase.configuration(error).english == "the file a.toml does not exist")
        #expect(Phrase.configuration(error).korean == "a.toml: 그런 파일이 없습니다.")
    }

    @Test func aModuleAboveSaysItsOwnSentence() {
        let error = ConfigurationError(.invalidValue, Phrase("안 됩니다.", "no"), at: TextPlace(file: "t.toml"))
        #expect(Phrase.configuration(error) == Phrase("t.toml: 안 됩니다.", "t.toml: no"))
    }
}
