package import TerminalKit

/// Draws the state of the screen.
///
/// It is pure: the same model gives the same picture.
package func view(_ model: Model) -> Frame {
    var pen = Pen(model)
    if let curtain = model.curtain {
        CurtainView.draw(curtain, model, &pen)
        return pen.frame
    }
    let layout = Layout(model)
    guard layout.fits else {
        TooSmallView.draw(model, &pen)
        return pen.frame
    }
    BannerView.draw(model, layout.banner, &pen)
    if let area = layout.members { MembersView.draw(model, area, &pen) }
    if let area = layout.detail { DetailView.draw(model, area, &pen) }
    if let area = layout.log { LogView.draw(model, area, &pen) }
    for rule in layout.rules { drawRule(rule, layout, &pen) }
    model.overlays.last?.value.draw(model, &pen)
    NoticeView.draw(model, layout.notice, &pen)
    HintBarView.draw(model, layout.hints, &pen)
    return pen.frame
}

/// Draws the rule between two panes, with a joint where it meets one that lies across.
private func drawRule(_ rule: Rectangle, _ layout: Layout, _ pen: inout Pen) {
    let column = rule.origin.column
    pen.frame.rule(column: column, rows: rule.rowRange, borders: pen.borders, style: .rule)
    pen.frame.put(
        String(pen.borders.teeTop), at: Position(row: rule.origin.row, column: column), style: .rule)
    guard let log = layout.log else { return }
    let row = log.title.origin.row
    if log.title.columnRange.contains(column) {
        // A title that is long enough goes on over the end of the rule.
        guard pen.frame[Position(row: row, column: column)]?.style == .rule else { return }
        pen.frame.put(String(pen.borders.teeBottom), at: Position(row: row, column: column), style: .rule)
    } else if rule.rowRange.contains(row), row > rule.origin.row, log.title.columnRange.lowerBound == column + 1 {
        pen.frame.put(String(pen.borders.teeLeft), at: Position(row: row, column: column), style: .rule)
    }
}
