import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension BatchCard {
    func hints(_ model: Model) -> [KeyHint] {
        let drop = model.batch == nil ? nil : KeyHint("Del", .dropBatch)
        return [confirming.hint, .cancel, drop, model.keyHint(.help)].compactMap { $0 }
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let columns = min(68, model.size.columns)
        let fields = confirming.rows
        let room = Box.rowsForBoxes(model) - 2 - fields
        let lines = lines(model)
        // Free lines go first where rows are scarce.
        let candidates = [lines, lines.filter { $0 != .gap }].map { PageView.wrapped($0, columns: columns - 4, pen) }
        let rows = candidates.first { $0.count <= room } ?? candidates[1]
        let (row, text) = pen.card(rows, below: fields, title: .batchTitle, columns: columns, in: model)
        confirming.draw(
            row: row, columns: text,
            letter: isFirst ? Phrase("y 1건 등록", "y Register one") : Phrase("y 등록", "y Register"), &pen)
    }

    func lines(_ model: Model) -> [PageLine] {
        let language = model.language
        let rest = facts.rest.count
        let known = outcome.map { PageLine.field(Phrase("처리 결과", "Outcome"), $0[language]) }
        let fields: [PageLine?] = [
            known,
            .field(Phrase("등록할 회원", "To register"), Phrase.members(rest, done: facts.reached)[language]),
            facts.rest.first.map { .field(Phrase("다음 회원", "Next member"), model.cardName($0)) },
            leftOut.map { .field(Phrase("제외", "Left out"), $0[language], .stateCheck) },
            .field(.environment, "\(model.station.environment.rawValue)  \(model.station.host)"),
        ]
        var lines: [PageLine] = [.gap] + fields.compactMap { $0 } + [.gap]
        lines += .sentences(Phrase.batchCard(rest)[language], .card)
        if isFirst { lines.append(.text(Phrase.oneFirst[language])) }
        if facts.unread > 0 {
            lines.append(
                .text("! " + Phrase.unread(facts.unread, model.key(of: .readMarked))[language], .cardWarning, indent: 2)
            )
        }
        return lines + [.gap]
    }

    private var leftOut: Phrase? {
        let parts: [(Int, Phrase)] = [
            (facts.registered, .state(MemberState.registered)), (facts.withoutAccount, .state(MemberState.noAccount)),
            (facts.open, .state(MemberState.check)),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return nil }
        return Phrase(
            parts.map { "\($0.1.korean) \($0.0)명" }.joined(separator: ", "),
            parts.map { "\($0.1.english.lowercased()) \($0.0)" }.joined(separator: ", "))
    }
}

extension Phrase {
    static let dropBatch = Phrase("나머지 버리기", "Drop the rest")
    static let batchTitle = Phrase("표시한 회원 등록", "Register marked members")
    fileprivate static let oneFirst = Phrase(
        "먼저 1건만 처리하고 결과를 보여 줍니다.", "One is registered first, and its outcome shown.")

    fileprivate static func members(_ rest: Int, done: Int) -> Phrase {
        done == 0 ? Phrase("\(rest)명", "\(rest)") : Phrase("나머지 \(rest)명 (\(done)명 처리)", "\(rest) left, \(done) done")
    }

    fileprivate static func unread(_ count: Int, _ key: String?) -> Phrase {
        let how = key.map { Phrase(" 먼저 조회하려면 취소한 뒤 \($0)를 누르세요.", " To read first, cancel and press \($0).") }
        return Phrase(
            "\(count)명은 계좌를 조회하지 않았습니다.\(how?.korean ?? "")",
            (count == 1 ? "The account of 1 member was not read." : "The accounts of \(count) members were not read.")
                + (how?.english ?? ""))
    }
}
