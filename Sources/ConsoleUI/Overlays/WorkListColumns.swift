import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What a row of the work list says.
struct WorkListRow {
    /// Age, countdown, member, bank, agent, reason, correlation ID.
    let texts: [String]
    /// The countdown in fewer columns: what is counted down the header says.
    let shortCountdown: String

    init(_ attempt: Attempt, _ model: Model) {
        let language = model.language
        let minutes = max(0, (model.now.milliseconds - attempt.startedAt.milliseconds) / 60_000)
        let summary = model.list.summary(attempt.memberID)
        let name = summary?.member.name.map { model.station.masking.name($0) }
        let seconds = attempt.state == .sending ? nil : model.secondsUntilCheck(of: attempt.id)
        let countdown =
            attempt.state == .sending
            ? Phrase.state(.sending)[language]
            : model.inFlight[.check(attempt.id)] != nil
                ? Phrase.reading[language]
                : seconds.map { Phrase.checkingIn($0)[language] } ?? "-"
        shortCountdown = seconds.map { Phrase.inSeconds($0)[language] } ?? countdown
        texts = [
            Phrase.age(minutes: minutes)[language], countdown,
            [attempt.memberID.description, name].compactMap { $0 }.joined(separator: " "),
            summary?.reading?.rechargeAccount.flatMap { BankName.short($0, language) } ?? "-", attempt.agent,
            Phrase.reason(attempt.openReason)?[language] ?? Phrase.word(attempt)[language],
            attempt.correlationID.rawValue,
        ]
    }
}

/// The columns of the work list; what there is no room for goes from the end, the reason last.
struct WorkListColumns {
    private static let widths = [9, 14, 22, 8, 9, 16, CorrelationID.length]
    private static let countdown = 1
    /// What is kept first where columns are scarce.
    private static let order = [2, 0, 5, 1, 4, 3, 6]

    private let columns: [Int: Range<Int>]

    init(_ area: Range<Int>, _ model: Model) {
        var room = area.count
        let kept = Self.order.filter { index in
            room -= Self.widths[index] + 1
            return room >= -1
        }
        var start = area.lowerBound
        var columns: [Int: Range<Int>] = [:]
        for index in kept.sorted() {
            columns[index] = start..<min(start + Self.widths[index], area.upperBound)
            start += Self.widths[index] + 1
        }
        self.columns = columns
    }

    func drawHeader(row: Int, _ pen: inout Pen) {
        let names: [Phrase] = [
            .age, .nextCheck, Phrase("회원", "Member"), Phrase("은행", "Bank"), .agent, Phrase("이유", "Reason"),
            .correlationID,
        ]
        for (index, range) in columns { pen.write(names[index], row: row, columns: range, style: .columnHeader) }
    }

    func draw(_ line: WorkListRow, row: Int, style: StyleName, _ pen: inout Pen) {
        for (index, range) in columns {
            let text = line.texts[index]
            let isShort = index == Self.countdown && pen.columns(of: text) > range.count
            pen.write(isShort ? line.shortCountdown : text, row: row, columns: range, style: style)
        }
    }
}

extension Attempt {
    /// The outcome that leaves it open, for its reason.
    fileprivate var openReason: Outcome<Done>? {
        if case .unknown(let reason) = state { .unknown(reason) } else { nil }
    }
}
