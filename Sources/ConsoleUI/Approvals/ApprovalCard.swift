import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What waits for a second person, one request after the other: a reason where it is a no, then yes or no.
struct ApprovalCard: AskingCard {
    /// The requests, oldest first.
    let approvals: [Approval]
    /// Which one is shown.
    private(set) var index = 0
    /// Why it is decided so; a yes needs no reason.
    var asked: AskedText
    private let station: Station

    /// Opens the card of requests, of which there is at least one.
    init?(_ approvals: [Approval], _ station: Station) {
        guard !approvals.isEmpty else { return nil }
        self.approvals = approvals
        self.station = station
        asked = .reason(station, isNeeded: false)
    }

    private var approval: Approval { approvals[index] }

    var choices: [Phrase] { [Phrase("승인", "Approve"), Phrase("거절", "Reject")] }

    var onlyDigits: Phrase { .digitDecides }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        switch key.code {
        case .up: show(index - 1)
        case .down: show(index + 1)
        default: return takeKey(key, in: &model)
        }
        return []
    }

    mutating func scroll(by rows: Int, in model: Model) { show(index + rows) }

    /// Another request has another reason.
    private mutating func show(_ index: Int) {
        let index = max(0, min(index, approvals.count - 1))
        guard index != self.index else { return }
        self.index = index
        asked = .reason(station, isNeeded: false)
    }

    mutating func choose(_ choice: Int, in model: inout Model) -> [Effect] {
        let isApproved = choice == 0
        guard isApproved || !asked.text.isEmpty else {
            // Whoever asked for it has to understand a no.
            asked.ask()
            model.say(.warning, .reasonMissing)
            return []
        }
        model.dismiss()
        model.inFlight[.approvals] = model.now
        return [.desk(.decideApproval(approval.id, isApproved: isApproved, reason: asked.text))]
    }

    func title(_ model: Model) -> Phrase {
        Phrase(
            "승인 요청 \(index + 1)/\(approvals.count)", "Request for a second person, \(index + 1) of \(approvals.count)")
    }

    func lines(_ model: Model) -> [PageLine] {
        let language = model.language
        let time = approval.requestedAt
        return [
            .field(Phrase("번호", "Number"), "\(approval.id)"),
            .field(Phrase("종류", "Kind"), approval.title[language]),
            .field(Phrase("내용", "Content"), approval.content),
            .field(Phrase("요청", "Asked for"), "\(time.date) \(time.timeOfDay)  \(approval.agent)"),
            .field(Phrase("상태", "Status"), approval.status[language]), .gap,
        ] + .sentences(Phrase.decidesOnce[language], .card)
            + (approvals.count > 1 ? [.text(Phrase.upAndDown[language], .dim)] : [])
    }
}

extension Phrase {
    fileprivate static let digitDecides = Phrase(
        "1을 누르면 승인되고 2를 누르면 거절됩니다. Enter로는 결정되지 않습니다.",
        "1 approves, 2 rejects. Enter never decides.")
    fileprivate static let decidesOnce = Phrase(
        "이 내용 그대로 한 번만 유효합니다. 요청한 사람은 결정할 수 없으며, 감사 기록에 남습니다.",
        "It is for exactly this, and once. Who asked for it cannot decide on it. It is audited.")
    fileprivate static let upAndDown = Phrase("위/아래 화살표로 다른 요청을 봅니다.", "Up and Down show the other requests.")
}
