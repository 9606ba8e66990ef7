import Konaplate
import TerminalKit
import Wording

/// The line above the hints: the newest notice, or what the server's silence means.
enum NoticeView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let row = area.origin.row
        let columns = area.columnRange.inset(by: 1)
        if let notice = model.notice {
            let (sign, style): (String, StyleName) =
                switch notice.kind {
                case .info: ("", .toastInfo)
                case .warning: ("! ", .toastWarning)
                case .error: ("!! ", .toastError)
                }
            pen.write(sign + notice.phrase.forAgent(model.language), row: row, columns: columns, style: style)
        } else if case .unreachable(let since) = model.server {
            let phrase = Phrase.unreachable(since: since.timeOfDay(readAt: model.now))
            pen.write("! " + phrase[model.language], row: row, columns: columns, style: .toastWarning)
        } else if let content = model.directory.content,
            let note = MemberSearchNote(model.list.query.text, content).line
        {
            pen.write("! " + note[model.language], row: row, columns: columns, style: .stateCheck)
        } else if let updatedAt = model.directory.content?.updatedAt {
            let phrase = Phrase(
                "회원 목록 기준 \(updatedAt.date) \(updatedAt.timeOfDay)",
                "Member list as of \(updatedAt.date) \(updatedAt.timeOfDay)")
            pen.write(phrase, row: row, columns: columns, style: .dim)
        }
    }
}
