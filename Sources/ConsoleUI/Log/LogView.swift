import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The log pane: one exchange a line, those of other consoles and commands too.
enum LogView {
    /// From so many columns on every value is shown whole.
    private static let wideColumns = 116

    static func draw(_ model: Model, _ area: Layout.Area, _ pen: inout Pen) {
        let log = model.log
        let visible = log.visible
        PaneTitle.draw(.log, titleParts(model), area, model, &pen)
        let body = area.body
        guard !visible.isEmpty else {
            let phrase =
                log.memberFilter == nil
                ? Phrase("아직 통신이 없습니다.", "No exchanges yet.")
                : Phrase("이 회원의 통신이 없습니다. F3을 누르면 모두 보입니다.", "No exchanges with this member. F3 shows all.")
            pen.write(phrase, row: body.origin.row, columns: body.columnRange.inset(by: 1), style: .dim)
            return
        }
        let isFocused = model.focus == .log && model.overlays.isEmpty
        let selectedID = isFocused || !log.isFollowing ? log.selected?.id : nil
        for (offset, entry) in visible.dropFirst(log.top).prefix(body.size.rows).enumerated() {
            let style: StyleName? =
                entry.id == selectedID ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : nil
            let row = body.origin.row + offset
            LogLine(entry, isWide: body.size.columns >= wideColumns, language: model.language)
                .draw(row: row, columns: body.columnRange, style: style, &pen)
            if isFocused, entry.id == selectedID { pen.frame.cursor = Position(row: row, column: body.origin.column) }
        }
    }

    private static func titleParts(_ model: Model) -> [PaneTitle.Part] {
        let log = model.log
        let language = model.language
        var parts: [PaneTitle.Part] = []
        if log.isFollowing {
            parts.append(.init(Phrase("실시간", "following")[language], .dim))
        } else {
            let unseen = log.unseen
            parts.append(
                .init(
                    Phrase(
                        "멈춤, 새 통신 \(unseen.count)건, 오류 \(unseen.errors)건",
                        "paused, \(unseen.count) new, \(unseen.errors) \(unseen.errors == 1 ? "error" : "errors")")[
                            language], .logPaused))
        }
        if let memberID = log.memberFilter {
            parts.append(
                .init(
                    Phrase("[회원 …\(memberID.description.suffix(3))]", "[member …\(memberID.description.suffix(3))]")[
                        language], .chip))
            parts.append(.init(Phrase("숨김 \(log.hiddenCount)건", "\(log.hiddenCount) hidden")[language], .dim))
        }
        return parts
    }
}
