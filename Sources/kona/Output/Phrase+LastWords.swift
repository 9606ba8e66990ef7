import Wording

extension Phrase {
    /// What is left to say when the program has crashed, before the number of the signal and behind it.
    static func lastWords(_ language: Language) -> (before: String, behind: String) {
        (
            "kona: " + Phrase("예기치 않게 종료되었습니다(신호 ", "ended unexpectedly (signal ")[language],
            Phrase(
                "). 기록은 저장되어 있습니다. 다시 열어 확인필요 건을 확인하세요.",
                "). The state is safe on disk. Open kona again and look at what is to be checked.")[language]
        )
    }
}
