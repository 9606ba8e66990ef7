import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The columns of the member list.
struct MemberColumns {
    private static let nameWidth = 10
    private static let mobileWidth = 13

    /// The columns of a sign and the longest word of a state.
    private static func stateWidth(_ language: Language) -> Int {
        switch language {
        case .korean: 11
        case .english: 12
        }
    }

    private let marker: Range<Int>
    private let memberID: Range<Int>
    private let name: Range<Int>
    private let mobile: Range<Int>?
    private let state: Range<Int>

    /// The columns that a list takes.
    static func width(idWidth: Int, hasMobile: Bool, language: Language) -> Int {
        1 + max(11, idWidth) + 1 + nameWidth + 1 + (hasMobile ? mobileWidth + 1 : 0) + stateWidth(language)
    }

    init(_ inside: Rectangle, idWidth: Int, language: Language) {
        let end = inside.columnRange.upperBound
        // The mobile number is a help to find; where there is no room for it, the detail pane has it.
        let hasMobile = Self.width(idWidth: idWidth, hasMobile: true, language: language) <= inside.size.columns
        var column = inside.origin.column
        func take(_ width: Int, gap: Int = 1) -> Range<Int> {
            defer { column = min(column + width + gap, end) }
            return column..<min(column + width, end)
        }
        marker = take(1, gap: 0)
        memberID = take(max(11, idWidth))
        name = take(Self.nameWidth)
        mobile = hasMobile ? take(Self.mobileWidth) : nil
        state = column..<end
    }

    func drawHeader(row: Int, _ pen: inout Pen) {
        pen.write(.memberID, row: row, columns: memberID, style: .columnHeader)
        pen.write(.name, row: row, columns: name, style: .columnHeader)
        if let mobile { pen.write(.mobile, row: row, columns: mobile, style: .columnHeader) }
        pen.write(Phrase("자동충전", "Auto"), row: row, columns: state, style: .columnHeader)
    }

    func draw(
        _ summary: MemberSummary, _ model: Model, row: Int, isSelected: Bool, isFocused: Bool, _ pen: inout Pen
    ) {
        let masking = model.station.masking
        let sign = StateSign(model.state(of: summary), model)
        let style: StyleName? = isSelected ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : nil
        if let style {
            let whole = marker.lowerBound..<state.upperBound
            pen.frame.fill(
                Rectangle(row: row, column: whole.lowerBound, columns: whole.count, rows: 1), style: style)
            pen.write(">", row: row, columns: marker, style: style)
        }
        pen.write(summary.id.description, row: row, columns: memberID, style: style ?? .default)
        let nameText = summary.member.name.map { masking.name($0) } ?? "-"
        pen.write(nameText, row: row, columns: name, style: style ?? .masked)
        if let mobile {
            let mobileText = summary.member.mobile.map { masking.mobile($0) } ?? ""
            pen.write(mobileText, row: row, columns: mobile, style: style ?? .masked)
        }
        pen.write("\(sign.sign) \(sign.word)", row: row, columns: state, style: style ?? sign.style)
        if isSelected, pen.frame.cursor == nil { pen.frame.cursor = Position(row: row, column: marker.lowerBound) }
    }
}
