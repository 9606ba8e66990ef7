import Wording

/// What agents are asked for and this screen cannot do; the palette finds it all the same, and says so.
struct UnavailableTask: Sendable {
    /// What it is called.
    let title: Phrase
    /// Other words for it.
    let otherWords: [String]
    /// What to say to who looks for it.
    let answer: Phrase

    /// Everything of that kind.
    static let all: [UnavailableTask] = [
        UnavailableTask(title: Phrase("계좌 변경", "Change account"), answer: .noAccountChanges),
        UnavailableTask(title: Phrase("계좌 삭제", "Delete account"), answer: .noAccountChanges),
        UnavailableTask(title: Phrase("ARS 진행 상태", "ARS progress"), answer: .noAccountChanges),
        UnavailableTask(
            title: Phrase("자동충전 조건 설정", "Recharge settings"),
            otherWords: ["금액", "한도", "amount", "limit", "condition"], answer: .settingsInApp),
        UnavailableTask(
            title: Phrase("자동충전 해지", "Cancel registration"), otherWords: ["unregister", "deregister"],
            answer: .noCancellations),
        UnavailableTask(title: Phrase("등록 취소", "Undo registration"), answer: .noCancellations),
        UnavailableTask(title: Phrase("충전취소", "Cancel charge"), answer: .noCancellations),
        UnavailableTask(title: Phrase("환불", "Refund"), answer: .noCancellations),
    ]

    private init(title: Phrase, otherWords: [String] = [], answer: Phrase) {
        self.title = title
        self.otherWords = otherWords
        self.answer = answer
    }

    /// How well its names fit what is looked for; `nil` where they do not.
    func rank(_ pattern: FuzzyPattern) -> Int? {
        ([title.korean, title.english] + otherWords).compactMap { pattern.rank(in: $0) }.min()
    }

    /// What a text means for certain: a beginning or a piece of its name, not scattered letters.
    static func best(for text: String) -> UnavailableTask? {
        let pattern = FuzzyPattern(text)
        return all.compactMap { task in task.rank(pattern).map { (task, $0) } }
            .filter { $0.1 < FuzzyPattern.scattered }.min { $0.1 < $1.1 }?.0
    }
}

extension Phrase {
    static let noAccountChanges = Phrase(
        "계좌 변경·삭제와 ARS 진행 상태는 이 화면에서 처리할 수 없습니다.",
        "Accounts cannot be changed or deleted here, and the ARS progress is not shown.")
    static let noCancellations = Phrase(
        "해지·충전취소·환불은 이 화면에서 할 수 없습니다.",
        "Registrations and charges cannot be cancelled or refunded here.")
    static let settingsInApp = Phrase(
        "자동충전 금액과 조건은 회원이 앱에서 설정합니다.",
        "The member sets the amount and the condition of the recharge in the app.")
}
