import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The member pane: the search, the list, and what to do where there is none.
enum MembersView {
    static func draw(_ model: Model, _ area: Layout.Area, _ pen: inout Pen) {
        let list = model.list
        let end = PaneTitle.draw(.members, titleParts(model), note: note(model), area, model, &pen)
        drawSearch(model, area, from: end, &pen)
        let body = area.body
        guard list.count > 0 else {
            pen.wrap(
                emptiness(model)[model.language], row: body.origin.row + 1, columns: body.columnRange.inset(by: 1),
                rows: body.size.rows - 1, style: .dim)
            return
        }
        let isFocused = model.focus == .members && model.overlays.isEmpty
        let columns = MemberColumns(body, model)
        columns.drawHeader(row: body.origin.row, model, &pen)
        for (offset, row) in list.rows(body.size.rows - 1).enumerated() {
            guard let summary = list.summary(row: row) else { continue }
            columns.draw(
                summary, model, row: body.origin.row + 1 + offset, mark: mark(summary.id, row: row, list),
                isSelected: row == list.selectedRow, isFocused: isFocused, &pen)
        }
    }

    /// The sign of a marked member, or of one that the range would mark as it stands.
    private static func mark(_ memberID: MemberID, row: Int, _ list: MemberList) -> String {
        if list.marks.contains(memberID) { return "*" }
        guard let start = list.marks.range?.row else { return " " }
        return (min(start, list.selectedRow)...max(start, list.selectedRow)).contains(row) ? "+" : " "
    }

    private static func titleParts(_ model: Model) -> [PaneTitle.Part] {
        let list = model.list
        guard list.status == .loaded else { return [] }
        let total = grouped(list.total)
        let sort = sortPart(model)
        let marked = markedPart(model)
        guard !list.search.isEmpty || list.search.isActive else {
            return marked + [.init(Phrase("\(total)명", total)[model.language])] + sort
        }
        let found = grouped(list.count)
        let count = Phrase("\(total)명 중 \(found)명", "\(found) of \(total)")[model.language]
        guard !list.search.isActive else { return [.init(count)] + marked }
        return marked + [.init(list.search.text, .chip), .init(count)] + sort
    }

    private static func sortPart(_ model: Model) -> [PaneTitle.Part] {
        let (sort, isReversed) = (model.list.sort, model.list.isReversed)
        guard sort != .memberID || isReversed else { return [] }
        let title = sort.title
        let phrase = isReversed ? Phrase("\(title.korean) 역순", "\(title.english), reversed") : title
        return [.init(phrase[model.language], .chip)]
    }

    private static func markedPart(_ model: Model) -> [PaneTitle.Part] {
        let marks = model.list.marks
        guard !marks.isEmpty else { return [] }
        let count = grouped(marks.count)
        return [.init(Phrase("\(count)명 표시", "\(count) marked")[model.language], .mark)]
    }

    /// When the list was imported: no API lists members.
    private static func note(_ model: Model) -> String {
        guard !model.list.search.isActive, let updatedAt = model.list.page?.updatedAt else { return "" }
        let day = updatedAt.date.dropFirst(5)
        return Phrase("\(day) \(updatedAt.timeOfDay.prefix(5)) 기준", "as of \(day) \(updatedAt.timeOfDay.prefix(5))")[
            model.language]
    }

    /// The field of the search stands in the pane's title; its caret is the screen's, for an input method draws there.
    private static func drawSearch(_ model: Model, _ area: Layout.Area, from start: Int, _ pen: inout Pen) {
        guard model.list.search.isActive else { return }
        let row = area.title.origin.row
        let end = area.title.columnRange.upperBound - 1
        let field = pen.write(" /", row: row, columns: min(start, end - 12)..<end, style: .fieldLabel)
        pen.field(model.list.search.field, row: row, columns: field..<end, hasCaret: model.overlays.isEmpty)
    }

    static func emptiness(_ model: Model) -> Phrase {
        let list = model.list
        switch list.status {
        case .loading: return Phrase("회원 목록을 불러오는 중입니다.", "Loading the members…")
        case .failed(let reason):
            return Phrase(
                "회원 목록을 읽지 못했습니다. F5를 누르면 다시 읽습니다. \(reason.korean)",
                "The members could not be read. F5 tries again. \(reason.english)")
        case .loaded where list.total == 0:
            return Phrase(
                "회원 목록이 비어 있습니다. kona members import FILE.csv로 가져오거나 n을 눌러 회원번호로 추가하세요.",
                "There are no members yet. Import them with kona members import FILE.csv, or press n to add one by ID.")
        case .loaded where model.isTooWide:
            return Phrase(
                "목록을 모두 볼 수 없습니다. F2를 누르고 이름, 회원번호, 휴대폰, 로그인 ID 중 하나를 전부 입력하거나 조건 두 가지(예: 김코 1234)를 입력하세요. 최대 \(SearchPolicy.fewMembers)명까지 보여 줍니다.",
                "The directory is not listed here. Press F2 and type a whole name, member ID, mobile number or login ID, or two conditions (as in 김코 1234). At most \(SearchPolicy.fewMembers) members are shown."
            )
        case .loaded where list.isAwaited: return Phrase("찾는 중입니다.", "Searching…")
        case .loaded:
            if let nobody = MemberSearchNote(list).nobody { return nobody }
            return list.search.isActive
                ? Phrase(
                    "검색된 회원이 없습니다. 회원번호로 조회하려면 Enter를 누른 뒤 n을 누르세요.",
                    "No member matches. To look one up by ID press Enter, then n.")
                : Phrase(
                    "검색된 회원이 없습니다. 회원번호로 조회하려면 n을 누르세요.",
                    "No member matches. To look one up by ID press n.")
        }
    }

    static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}

extension Model {
    /// Whether the search is for nobody in particular, where a profile asks for somebody.
    fileprivate var isTooWide: Bool {
        station.gate.searchPolicy == .strict && SearchQuery(list.search.text).breadth == .everybody
    }
}
