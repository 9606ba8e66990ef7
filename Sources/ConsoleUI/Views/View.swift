package import TerminalKit

/// Draws the state of the screen.
///
/// It is pure: the same model gives the same picture.
package func view(_ model: Model) -> Frame {
    var pen = Pen(model)
    let layout = Layout(model)
    guard layout.fits else {
        TooSmallView.draw(model, &pen)
        return pen.frame
    }
    BannerView.draw(model, layout.banner, &pen)
    MembersView.draw(model, layout.members, &pen)
    DetailView.draw(model, layout.detail, &pen)
    LogView.draw(model, layout.log, &pen)
    NoticeView.draw(model, layout.notice, &pen)
    HintBarView.draw(model, layout.hints, &pen)
    OverlayView.draw(model, &pen)
    return pen.frame
}
