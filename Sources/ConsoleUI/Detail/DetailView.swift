import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The detail pane: what the newest registration means for the agent first, then the member's accounts.
enum DetailView {
    static func draw(_ model: Model, _ area: Layout.Area, _ pen: inout Pen) {
        let rows = wrapped(model, area.body.size, pen)
        let hidden = rows.count - model.detailTop - area.body.size.rows
        let more = hidden > 0 ? Phrase("아래 \(hidden)줄", "\(hidden) more")[model.language] : ""
        PaneTitle.draw(
            .detail, [.init(title(model))], note: more, shortNote: hidden > 0 ? "+\(hidden)" : "", area, model, &pen)
        let text = Rectangle(
            row: area.body.origin.row, column: area.body.origin.column + 1, columns: max(0, area.body.size.columns - 2),
            rows: area.body.size.rows)
        PageView.draw(rows.dropFirst(max(0, min(model.detailTop, rows.count - text.size.rows))), text, &pen)
        if model.focus == .detail, model.overlays.isEmpty {
            pen.frame.cursor = Position(row: text.origin.row, column: text.origin.column)
        }
    }

    /// Its lines, as they are drawn on a body of this size.
    static func rows(_ model: Model, _ body: Size) -> [PageView.Row] {
        wrapped(model, body, Pen(measuring: model))
    }

    /// Free lines go before anything is out of sight.
    private static func wrapped(_ model: Model, _ body: Size, _ pen: Pen) -> [PageView.Row] {
        let lines = lines(model)
        let rows = PageView.wrapped(lines, columns: body.columns - 2, pen)
        guard rows.count > body.rows else { return rows }
        return PageView.wrapped(lines.filter { $0 != .gap }, columns: body.columns - 2, pen)
    }

    static func title(_ model: Model) -> String {
        guard let summary = model.list.selected else { return Pane.detail.title[model.language] }
        let name = summary.member.name.map { model.station.masking.name($0) }
        return [name, summary.id.description].compactMap { $0 }.joined(separator: "  ")
    }

    static func lines(_ model: Model) -> [PageLine] {
        guard let summary = model.list.selected else {
            return model.list.count > 0 ? [] : [.text(Phrase.noMemberSelected[model.language], .dim)]
        }
        return outcome(summary, model) + accounts(summary, model) + limits(summary, model)
    }

    // MARK: What became of the newest registration

    static func outcome(_ summary: MemberSummary, _ model: Model) -> [PageLine] {
        let language = model.language
        if let startedAt = model.inFlight[.register(summary.id)] {
            let seconds = max(0, (model.now.milliseconds - startedAt.milliseconds) / 1000)
            let sent = model.log.entries.last { $0.memberID == summary.id && $0.isRegistration && $0.outcome == nil }
            return [.section(Phrase.sendingFor(seconds)[language].asHeading, .stateSending)]
                + .sentences(Phrase.sending[language])
                + (sent.map { [self.correlationID($0.correlationID)] } ?? []) + [.gap]
        }
        guard let attempt = summary.attempt else { return [] }
        let maker = attempt.agent == model.station.agent ? "" : attempt.agent
        let note = [attempt.startedAt.timeOfDay(readAt: model.now), maker].filter { !$0.isEmpty }
        var lines: [PageLine] = [
            .section(Phrase.word(attempt)[language].asHeading, note: note.joined(separator: "  "), attempt.style)
        ]
        lines += .sentences(summary.outcome(of: attempt, model.station.codes)[language])
        if let seconds = model.secondsUntilCheck, attempt.state.isOpen {
            lines.append(.field(.nextCheck, Phrase.checkingIn(seconds)[language], shortName: Phrase("다음 확인", "Check")))
        }
        lines.append(correlationID(attempt.correlationID))
        if let status = attempt.answer?.status {
            lines.append(.field(.responseCode, status.quoted(language), shortName: Phrase("응답코드", "Code")))
        }
        if let answered = attempt.answer?.responseCorrelationID, answered != attempt.correlationID {
            lines.append(
                .field(
                    .answeredCorrelationID, answered.rawValue, .stateCheck, shortName: Phrase("응답번호", "Answer's")))
        }
        if let inquiryID = attempt.settlement?.inquiryCorrelationID {
            lines.append(
                .field(.inquiryCorrelationID, inquiryID.rawValue, shortName: Phrase("조회번호", "Inquiry")))
        }
        if let settlement = attempt.settlement, settlement.by == .override {
            let facts = [settlement.at.timeOfDay(readAt: model.now), settlement.agent, settlement.reason]
            lines.append(
                .field(.byHand, facts.compactMap { $0 }.joined(separator: "  "), shortName: Phrase("수기 확정", "By hand")))
        }
        return lines + [.gap]
    }

    private static func correlationID(_ id: CorrelationID) -> PageLine {
        .field(.correlationID, id.rawValue, shortName: Phrase("추적번호", "Corr. ID"))
    }

    // MARK: What the accounts are

    static func accounts(_ summary: MemberSummary, _ model: Model) -> [PageLine] {
        let language = model.language
        let sign = StateSign(model.state(of: summary), model)
        var lines: [PageLine] = [
            .section(Phrase("계좌", "Accounts")[language], note: readingNote(summary, model)),
            .field(.autoRecharge, "\(sign.sign) \(sign.word)", sign.style, shortName: Phrase("자동충전", "State")),
        ]
        if let reading = summary.reading {
            lines += [
                account(
                    .rechargeAccount, reading.rechargeAccount, .masked, shortName: Phrase("충전", "Recharge"), language),
                account(
                    .autoRechargeAccount, reading.autoRechargeAccount,
                    reading.accountsDiffer ? .stateCheck : .masked, shortName: Phrase("자동 계좌", "Auto"), language),
            ]
            if reading.accountsDiffer {
                lines.append(.text("! " + Phrase.accountsDiffer[language], .stateCheck, indent: 2))
            }
        } else {
            let isReading = model.inFlight[.readAccounts(summary.id)] != nil
            lines.append(.text((isReading ? Phrase.reading : .readHint)[language], .dim))
        }
        if let mobile = summary.member.mobile {
            lines.append(.field(.mobile, model.station.masking.mobile(mobile), .masked))
        }
        if let loginID = summary.member.loginID {
            lines.append(.field(.loginID, model.station.masking.loginID(loginID), .masked))
        }
        return lines
    }

    /// An account; where there is no room beside its name, its bank is as short as in the list.
    private static func account(
        _ name: Phrase, _ account: StoredReading.Account?, _ style: StyleName, shortName: Phrase, _ language: Language
    ) -> PageLine {
        let short = account.flatMap { account in
            BankName.short(account, language).map {
                [$0, account.maskedNumber].compactMap { $0 }.joined(separator: " ")
            }
        }
        return .field(
            name, account?.displayText ?? Phrase.none[language], style, shortName: shortName, shortValue: short)
    }

    /// When the accounts were read, and whether that was before the newest registration.
    private static func readingNote(_ summary: MemberSummary, _ model: Model) -> String {
        let language = model.language
        if model.inFlight[.readAccounts(summary.id)] != nil { return Phrase.reading[language] }
        guard let reading = summary.reading else { return "" }
        let time = reading.readAt.timeOfDay(readAt: model.now)
        if case .unreachable = model.server {
            return Phrase("저장된 정보, \(time) 조회", "stored, read \(time)")[language]
        }
        if let attempt = summary.attempt, reading.readAt < attempt.startedAt {
            return Phrase("\(time) 조회 (등록 전)", "read \(time), before the registration")[language]
        }
        return Phrase("\(time) 조회", "read \(time)")[language]
    }

    // MARK: What this screen cannot do

    static func limits(_ summary: MemberSummary, _ model: Model) -> [PageLine] {
        guard summary.reading != nil || summary.attempt != nil else { return [] }
        var lines: [PageLine] = [.gap]
        if model.state(of: summary) == .registered {
            lines.append(.text(Phrase.conditionInApp[model.language], .dim))
        }
        return lines + [.text(Phrase.noAccountChanges[model.language], .dim)]
    }
}

extension String {
    /// The text with a capital letter, as a heading begins.
    fileprivate var asHeading: String { prefix(1).uppercased() + dropFirst() }
}

extension Attempt {
    /// The style of the outcome.
    var style: StyleName { state.style }
}

extension AttemptState {
    /// The style of the outcome.
    var style: StyleName {
        switch self {
        case .registered: .outcomeSuccess
        case .refused, .notRegistered: .outcomeRefused
        case .unknown: .outcomeUnknown
        case .notSent: .outcomeNotSent
        case .sending: .stateSending
        }
    }
}

extension Phrase {
    fileprivate static let conditionInApp = Phrase(
        "등록되어 있어도 앱에서 금액과 조건을 설정해야 충전됩니다.",
        "Being registered does not recharge by itself: the member sets the amount and the condition in the app.")
}
