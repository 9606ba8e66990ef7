import Konaplate
import TerminalKit
import Wording

/// The lines above the hints: the newest notice, what the server's silence means, or what a search leaves out.
enum NoticeView {
    /// The most lines that a notice takes.
    private static let maximumRows = 3

    /// Whether there is anything to say.
    static func isShown(_ model: Model) -> Bool { content(model) != nil }

    /// How many lines it needs on the model's screen.
    static func rows(_ model: Model) -> Int {
        guard let (text, _) = content(model) else { return 1 }
        return min(maximumRows, max(1, lines(text, columns: model.size.columns, Pen(measuring: model)).count))
    }

    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        guard let (text, style) = content(model) else { return }
        pen.frame.fill(area)
        let lines = lines(text, columns: area.size.columns, pen)
        for (offset, line) in lines.prefix(area.size.rows).enumerated() {
            let isCut = offset == area.size.rows - 1 && lines.count > area.size.rows
            pen.write(
                isCut ? line + "…" : line, row: area.origin.row + offset,
                columns: area.columnRange.inset(by: 1), style: style)
        }
    }

    private static func lines(_ text: String, columns: Int, _ pen: Pen) -> [String] {
        pen.lines(text, columns: columns - 2)
    }

    private static func content(_ model: Model) -> (text: String, style: StyleName)? {
        let language = model.language
        if let revealed = model.revealed { return (revealed.line(model), .toastInfo) }
        if let notice = model.notice {
            let (sign, style): (String, StyleName) =
                switch notice.kind {
                case .info: ("", .toastInfo)
                case .warning: ("! ", .toastWarning)
                case .error: ("!! ", .toastError)
                }
            let about = notice.about.map { $0 + "  " } ?? ""
            return (sign + about + notice.phrase.forAgent(language), style)
        }
        if model.greets { return (Phrase.greeting(model)[language], .toastInfo) }
        // What lies over the panes is not about the list below it.
        guard model.overlays.isEmpty else { return nil }
        if model.isBatchRunning, let run = model.batch { return (run.progress(at: model.now)[language], .toastInfo) }
        if let run = model.readingRun { return (run.progress(at: model.now)[language], .toastInfo) }
        if case .unreachable(let since) = model.server {
            return (
                "! " + Phrase.unreachable(since: since.timeOfDay(readAt: model.now))[language], .toastWarning
            )
        }
        if let note = LogTitle.note(model) { return (note[language], .dim) }
        if let note = MemberSearchNote(model.list).line { return ("! " + note[language], .stateCheck) }
        if model.list.search.isActive { return nil }
        guard let filter = model.list.search.isEmpty ? nil : model.list.search.text else { return nil }
        let key = model.keymap.keys(of: .back).first.map { KeyLabel.of($0) } ?? "Esc"
        return (
            Phrase("\"\(filter)\" 찾기 결과입니다. \(key)를 누르면 모두 보입니다.", "Showing \"\(filter)\". \(key) shows all.")[
                language],
            .dim
        )
    }
}

extension Phrase {
    /// The one line of the first start.
    fileprivate static func greeting(_ model: Model) -> Phrase {
        // The key that is one to type reads better than a function key beside the other.
        let search = model.keymap.keys(of: .search).last.map { KeyLabel.of($0) } ?? ":"
        let register = model.key(of: .register) ?? ":"
        return Phrase(
            "\(search) 키로 회원을 찾고 \(register) 키로 등록합니다.", "\(search) finds a member, \(register) registers.")
    }
}
