import Konaplate
import TerminalKit
import Wording

/// How a person confirms what cannot be taken back: by a letter, or where real money may move by digits of a member ID.
///
/// Enter never confirms, nor does a key that was typed before a person can have seen what it confirms.
struct ConfirmingField: Sendable, Equatable {
    /// For how long keys are not taken: they were typed before.
    static let delay: Duration = .milliseconds(300)

    /// What confirms.
    enum Way: Sendable, Equatable {
        /// `y` or `1`.
        case letter
        /// The last four digits of the member ID.
        case lastDigits(String)

        /// The last four digits of a member's ID.
        static func lastDigits(of memberID: MemberID) -> Way { .lastDigits(String(memberID.description.suffix(4))) }
    }

    /// What a key came to.
    enum Answer: Sendable, Equatable {
        /// It is to be done.
        case confirmed
        /// It is not to be done.
        case declined
        /// More is to be typed.
        case unfinished
        /// The key says nothing here; why.
        case wrong(Notice.Kind, Phrase)
    }

    /// What its card calls things.
    struct Words: Sendable, Equatable {
        /// Whose digits confirm, within a label.
        let whose: Phrase
        /// What is to be typed, and how to get out.
        let digits: Phrase
        /// Whether `n` and `2` mean no, and not only Esc.
        let hasNo: Bool
    }

    /// What confirms.
    let way: Way
    /// The digits typed so far, where digits confirm.
    private(set) var digits = TextField()
    /// When it became visible.
    private(set) var shownAt: Timestamp
    private let words: Words

    init(_ way: Way, _ words: Words, now: Timestamp) {
        self.way = way
        self.words = words
        shownAt = now
    }

    /// Whether keys are taken.
    func acceptsKeys(at now: Timestamp) -> Bool { now.duration(since: shownAt) >= Self.delay }

    /// When keys are taken; `nil` where they are already.
    func deadline(at now: Timestamp) -> Timestamp? {
        acceptsKeys(at: now) ? nil : shownAt.advanced(by: Self.delay)
    }

    /// Counts as new from a time on.
    mutating func show(at now: Timestamp) { shownAt = now }

    /// Takes a key that is meant for it.
    mutating func take(_ key: Key) -> Answer {
        switch way {
        case .letter:
            if key.text == "y" || key.text == "1" { return .confirmed }
            if words.hasNo, key.text == "n" || key.text == "2" { return .declined }
            return .wrong(.info, key.isHangul ? .hangulIsTyped(hasNo: words.hasNo) : .letterConfirms)
        case .lastDigits(let wanted): return typeDigit(key, wanted)
        }
    }

    private mutating func typeDigit(_ key: Key, _ wanted: String) -> Answer {
        var answer = Answer.unfinished
        if let text = key.text {
            guard text.isASCII, text.isNumber else { return .wrong(.info, words.digits) }
            digits.insert(String(text))
        } else if key.code == .enter {
            answer = .wrong(.info, words.digits)
        } else {
            _ = digits.edit(key)
        }
        guard digits.characters.count >= wanted.count else { return answer }
        if digits.text == wanted { return .confirmed }
        digits.clear()
        return .wrong(.warning, .wrongDigits)
    }

    /// Whether `n` and `2` mean no, and not only Esc.
    var hasNo: Bool { words.hasNo }

    // MARK: Drawing

    /// How many rows it takes.
    var rows: Int { way == .letter ? 1 : 2 }

    /// The hint of what confirms.
    var hint: KeyHint {
        way == .letter
            ? KeyHint("y", Phrase("등록", "Register")) : KeyHint("0-9", Phrase("끝 4자리 입력", "Last four digits"))
    }

    /// Draws it, with the words on the button of the letter that confirms; where it is waiting, another field comes
    /// first, and Enter goes on to this one.
    func draw(row: Int, columns: Range<Int>, letter: Phrase, isWaiting: Bool = false, _ pen: inout Pen) {
        let next: Phrase? = isWaiting ? .nextButton : nil
        switch way {
        case .letter:
            QuestionView.drawButtons([.cancelButton, next ?? letter], row: row, columns: columns, &pen)
            if !isWaiting { pen.frame.cursor = Position(row: row, column: columns.lowerBound + 2) }
        case .lastDigits(let wanted):
            let label = Phrase(
                "\(words.whose.korean) 끝 \(wanted.count)자리", "Last \(wanted.count) digits of \(words.whose.english)")
            let start = pen.write(label[pen.language] + "  ", row: row, columns: columns, style: .fieldLabel)
            let typed = digits.text + String(repeating: "_", count: max(0, wanted.count - digits.characters.count))
            pen.write(typed, row: row, columns: start..<columns.upperBound, style: .field)
            if !isWaiting { pen.frame.cursor = Position(row: row, column: start + digits.caret) }
            QuestionView.drawButtons(
                [.cancelButton, next ?? Phrase("끝 4자리를 입력하면 등록", "Type the digits to register")], row: row + 1,
                columns: columns, &pen)
        }
    }
}

extension Key {
    /// Whether it is a Hangul letter or syllable: the input method is on.
    var isHangul: Bool {
        text.map { ("가"..."힣").contains($0) || HangulKeys.latin(for: $0) != nil } ?? false
    }
}

extension Phrase {
    fileprivate static let letterConfirms = Phrase(
        "y 또는 1을 누르면 등록되고 Esc를 누르면 취소됩니다. Enter로는 등록되지 않습니다.",
        "y or 1 registers, Esc cancels. Enter never registers.")

    fileprivate static func hangulIsTyped(hasNo: Bool) -> Phrase {
        hasNo
            ? Phrase(
                "한글 입력 상태입니다. 1을 누르면 등록되고 2나 Esc를 누르면 취소됩니다.",
                "Hangul input is on: 1 registers, 2 or Esc cancels.")
            : Phrase("한글 입력 상태입니다. 1을 누르면 등록되고 Esc를 누르면 취소됩니다.", "Hangul input is on: 1 registers, Esc cancels.")
    }
}
