import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// When the curtain is drawn by itself.
    var curtainDeadline: Timestamp? {
        guard curtain == nil, ending == nil, let delay = station.curtainDelay else { return nil }
        return lastInputAt.advanced(by: delay)
    }

    /// Hides everything personal.
    mutating func drawCurtain() -> [Effect] {
        curtain = Curtain()
        revealed = nil
        return [.terminal(.showScreen)]
    }

    /// Draws the curtain where nothing was pressed for so long.
    mutating func drawCurtainIfIdle() -> [Effect] {
        guard let deadline = curtainDeadline, deadline <= now else { return [] }
        return drawCurtain()
    }

    /// Takes what a person did before the curtain: a key lifts it and does nothing else.
    mutating func takeBeforeCurtain(_ event: InputEvent) {
        noteFocus(event)
        guard case .key = event else { return }
        curtain = nil
        lastInputAt = now
        showCardsAnew()
        if let notice { self.notice?.until = max(notice.until, now.advanced(by: .seconds(6))) }
    }

    /// Learns whether anybody looks at the window, whatever else an event does.
    mutating func noteFocus(_ event: InputEvent) {
        if case .focus(let hasFocus) = event { self.hasFocus = hasFocus }
    }

    /// Says on the curtain what has come, in words that are about nobody.
    mutating func noteNews(of message: DeskMessage) {
        guard curtain != nil else { return }
        switch message {
        case .result(.registered(_, .attempted(let attempt, _), _)), .result(.checked(_, let attempt?, _, _)):
            curtain?.news = .registrationEnded(.word(attempt))
        case .result(.registered(_, .refusedHere(let refusal), _)): curtain?.news = .registrationEnded(.word(refusal))
        case .result(.batchPart): curtain?.news = .batchNews
        case .failed: curtain?.news = .failureNews
        case .result, .directory, .state: break
        }
    }
}

extension Phrase {
    fileprivate static func registrationEnded(_ word: Phrase) -> Phrase {
        Phrase("등록 결과가 있습니다: \(word.korean)", "A registration has ended: \(word.english)")
    }

    fileprivate static let batchNews = Phrase("일괄 등록이 끝났거나 멈췄습니다.", "The batch has ended or stopped.")
    fileprivate static let failureNews = Phrase("확인할 오류가 있습니다.", "Something went wrong; look at it.")
}
