import TerminalKit
import Wording

/// Lines whose ends stand below each other where the terminal draws every character as wide as kona takes it to be.
enum WidthRuler {
    /// The columns up to the end bar.
    static let columns = 20

    /// Samples with the names of what they show.
    private static let samples: [(text: String, name: Phrase)] = [
        ("01234567890123456789", Phrase("숫자", "digits")),
        ("┌──────┬──┐├───┼───┤", Phrase("테두리", "borders")),
        ("●○·…※①→“”±×÷§°«»¶¡¿®", Phrase("폭이 정해지지 않은 기호", "signs of ambiguous width")),
        ("김연아등록확인필요함", Phrase("한글", "Hangul")),
        ("ㄱㄴㄷㄹㅁㅏㅑㅓㅕㅗ", Phrase("자모", "jamo")),
    ]

    /// The ruler, and how to read it.
    static func lines(_ language: Language) -> [String] {
        let rows = samples.map { sample in
            WidthPolicy.narrow.padded(sample.text, to: columns) + "| " + sample.name[language]
        }
        let reading = Phrase(
            """
            세로줄이 나란하면 정상입니다.
            테두리나 기호의 줄이 오른쪽으로 밀리면 설정에 ambiguous_width = 2를 쓰거나 --ascii를 사용하세요.
            한글이나 자모의 줄이 밀리면 단말기의 글꼴과 문자 인코딩(UTF-8)을 확인하세요.
            """,
            """
            All is well where the bars stand below each other.
            Where those of borders or signs are further right: ambiguous_width = 2 in the configuration, or --ascii.
            Where those of Hangul or jamo are not in line: check the terminal's font and that it uses UTF-8.
            """)
        return rows + WidthPolicy.narrow.wrapped(reading[language], to: 72)
    }
}
