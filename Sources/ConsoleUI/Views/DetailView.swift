import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The detail pane: a member's accounts, and what the newest registration means for the agent.
enum DetailView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        guard let summary = model.selectedSummary else {
            let inside = pen.box(area, title: Phrase("회원 정보", "Member")[model.language], isFocused: false)
            pen.wrap(
                Phrase.noMemberSelected[model.language], row: inside.origin.row + 1,
                columns: inside.columnRange.inset(by: 1), rows: inside.size.rows - 1, style: .dim)
            return
        }
        let name = summary.member.name.map { model.station.masking.name($0) }
        let title = [name, summary.id.description].compactMap { $0 }.joined(separator: "  ")
        let inside = pen.box(area, title: title, isFocused: false)
        // What an attempt means for the agent is worth more than the lines that are left out for it.
        let empty = pen
        for left in [[], [Phrase.readAt], [.readAt, .mobile]] {
            pen = empty
            var writer = FieldWriter(inside, language: model.language, isDense: inside.size.rows < 18)
            drawAccounts(summary, model, without: left, &writer, &pen)
            drawAttempt(summary, model, &writer, &pen)
            if !writer.isCut { return }
        }
    }

    private static func drawAccounts(
        _ summary: MemberSummary, _ model: Model, without left: [Phrase], _ writer: inout FieldWriter,
        _ pen: inout Pen
    ) {
        let sign = StateSign(model.state(of: summary), model)
        writer.field(.autoRecharge, "\(sign.sign) \(sign.word)", style: sign.style, &pen)
        if let mobile = summary.member.mobile, !left.contains(.mobile) {
            writer.field(.mobile, model.station.masking.mobile(mobile), style: .masked, &pen)
        }
        guard let reading = summary.reading else {
            let isReading = model.inFlight[.readAccounts(summary.id)] != nil
            writer.field(.rechargeAccount, isReading ? Phrase.reading : Phrase.readHint, style: .dim, &pen)
            return
        }
        writer.field(
            .rechargeAccount, account(reading.rechargeAccount, model), style: .masked, &pen)
        var autoAccount = account(reading.autoRechargeAccount, model)
        if reading.accountsDiffer { autoAccount += "  ! " + Phrase.accountsDiffer[model.language] }
        writer.field(.autoRechargeAccount, autoAccount, style: reading.accountsDiffer ? .stateCheck : .masked, &pen)
        let isReading = model.inFlight[.readAccounts(summary.id)] != nil
        var readAt = isReading ? Phrase.reading[model.language] : reading.readAt.timeOfDay(readAt: model.now)
        if let attempt = summary.attempt, !isReading, reading.readAt < attempt.startedAt {
            readAt += "  " + Phrase("(등록 전)", "(before the registration)")[model.language]
        }
        if !left.contains(.readAt) { writer.field(.readAt, readAt, style: .dim, &pen) }
    }

    private static func drawAttempt(
        _ summary: MemberSummary, _ model: Model, _ writer: inout FieldWriter, _ pen: inout Pen
    ) {
        if let startedAt = model.inFlight[.register(summary.id)] {
            writer.gap()
            let seconds = max(0, (model.now.milliseconds - startedAt.milliseconds) / 1000)
            writer.field(.registration, Phrase.sendingFor(seconds), style: .stateSending, &pen)
            return
        }
        guard let attempt = summary.attempt else { return }
        writer.gap()
        let style = attempt.style
        let maker = attempt.agent == model.station.agent ? "" : "  \(attempt.agent)"
        writer.field(
            .registration,
            "\(attempt.startedAt.timeOfDay(readAt: model.now))  \(Phrase.word(attempt)[model.language])\(maker)",
            style: style, &pen)
        if let status = attempt.answer?.status {
            let message = model.language.translatingMarks(in: status.message)
            writer.field(.responseCode, "\(status.code) \(message)", style: .value, &pen)
        }
        writer.field(.correlationID, attempt.correlationID.rawValue, style: .value, &pen)
        if let answered = attempt.answer?.responseCorrelationID, answered != attempt.correlationID {
            writer.field(.answeredCorrelationID, answered.rawValue, style: .stateCheck, &pen)
        }
        if let inquiryID = attempt.settlement?.inquiryCorrelationID {
            writer.field(.inquiryCorrelationID, inquiryID.rawValue, style: .value, &pen)
        }
        if let settlement = attempt.settlement, settlement.by == .override {
            let facts = [settlement.at.timeOfDay(readAt: model.now), settlement.agent, settlement.reason]
            writer.field(.byHand, facts.compactMap { $0 }.joined(separator: "  "), style: .value, &pen)
        }
        if let seconds = model.secondsUntilCheck, attempt.state.isOpen {
            writer.field(.nextCheck, Phrase.checkingIn(seconds), style: .value, &pen)
        }
        writer.gap()
        writer.sentences((summary.outcome ?? .outcome(of: attempt))[model.language], &pen)
    }

    private static func account(_ account: StoredReading.Account?, _ model: Model) -> String {
        account?.displayText ?? Phrase.none[model.language]
    }
}

extension Attempt {
    /// The style of the outcome.
    var style: StyleName {
        switch state {
        case .registered: .outcomeSuccess
        case .refused, .notRegistered: .outcomeRefused
        case .unknown: .outcomeUnknown
        case .notSent: .outcomeNotSent
        case .sending: .stateSending
        }
    }
}
