import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The log pane: one exchange a line, those of other consoles and commands too.
enum LogView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let log = model.log
        let visible = log.visible
        guard area.size.rows > 1 else {
            if let last = visible.last {
                LogLine(last, isWide: area.size.columns >= 118, language: model.language).draw(
                    row: area.origin.row, columns: area.columnRange, style: nil, &pen)
            }
            return
        }
        let isFocused = model.focus == .log && model.overlay == nil
        let inside = pen.box(area, title: title(model), isFocused: isFocused, style: log.isFollowing ? nil : .logPaused)
        guard !visible.isEmpty else {
            let phrase =
                log.memberFilter == nil
                ? Phrase("아직 통신이 없습니다.", "There are no exchanges yet.")
                : Phrase("이 회원의 통신이 없습니다. F3 을 누르면 모두 보입니다.", "This member has no exchanges. F3 shows all.")
            pen.write(phrase, row: inside.origin.row, columns: inside.columnRange.inset(by: 1), style: .dim)
            return
        }
        let selectedID = isFocused || !log.isFollowing ? log.selected?.id : nil
        for (offset, entry) in visible.dropFirst(log.top).prefix(inside.size.rows).enumerated() {
            let style: StyleName? =
                entry.id == selectedID ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : nil
            let row = inside.origin.row + offset
            LogLine(entry, isWide: inside.size.columns >= 116, language: model.language)
                .draw(row: row, columns: inside.columnRange, style: style, &pen)
            if isFocused, entry.id == selectedID { pen.frame.cursor = Position(row: row, column: inside.origin.column) }
        }
    }

    private static func title(_ model: Model) -> String {
        let log = model.log
        let language = model.language
        var parts = [Phrase("통신 로그", "Log")[language]]
        if log.isFollowing {
            parts.append(Phrase("따라가는 중", "following")[language])
        } else {
            let unseen = log.unseen
            parts.append(
                Phrase(
                    "멈춤, 새 항목 \(unseen.count)건, 오류 \(unseen.errors)건",
                    "paused, \(unseen.count) new, \(unseen.errors) error\(unseen.errors == 1 ? "" : "s")")[language])
        }
        if let memberID = log.memberFilter {
            parts.append(
                Phrase("회원 \(memberID), \(log.hiddenCount)건 숨김", "member \(memberID), \(log.hiddenCount) hidden")[
                    language])
        } else {
            parts.append(Phrase("전체 회원", "all members")[language])
        }
        return parts.joined(separator: "  ")
    }
}
