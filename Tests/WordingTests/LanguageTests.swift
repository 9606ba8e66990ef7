import MemberDesk
import Testing
import Wording

struct LanguageTests {
    @Test(
        "follows the choice, then the locale",
        arguments: [
            (.ko, ["LANG": "en_US.UTF-8"], .korean),
            (.en, ["LANG": "ko_KR.UTF-8"], .english),
            (.auto, ["LANG": "ko_KR.UTF-8"], .korean),
            (.auto, ["LANG": "ko"], .korean),
            (.auto, ["LANG": "kok_IN"], .english),
            (.auto, ["LANG": "C.UTF-8"], .english),
            (.auto, [:], .english),
            (.auto, ["LANG": "ko_KR", "LC_MESSAGES": "en_GB"], .english),
            (.auto, ["LANG": "en_US", "LC_MESSAGES": "en_GB", "LC_ALL": "ko_KR"], .korean),
            (.auto, ["LANG": "ko_KR", "LC_ALL": ""], .korean),
            (.auto, ["LANG": "ko_KR.UTF-8", "LC_ALL": "C"], .english),
            (.auto, ["LANG": "ko_KR.UTF-8", "LC_ALL": "POSIX"], .english),
            (.auto, ["LANG": "ko_KR.UTF-8", "LC_CTYPE": "C"], .english),
            (.auto, ["LC_MESSAGES": "ko_KR.UTF-8"], .english),
            (.auto, ["LANG": "ko_KR.eucKR"], .english),
            (.auto, ["LANG": "ko_KR.EUC-KR@x"], .english),
            (.auto, ["LANG": "ko_KR.utf8"], .korean),
            (.auto, ["LANG": "ko_KR.UTF-8@x"], .korean),
            (.auto, ["LANG": "C.UTF-8", "LC_MESSAGES": "ko_KR.eucKR"], .korean),
        ] as [(LanguageChoice, [String: String], Language)])
    func speaks(choice: LanguageChoice, environment: [String: String], language: Language) {
        #expect(Language.resolve(choice, environment: environment) == language)
    }
}
