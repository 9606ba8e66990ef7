import Konaplate
import TerminalKit
import Wording

/// What lies over the panes and takes the keys: a card, a question, a page.
///
/// It is a value in the model. What it can change is the model, what is to be done outside it returns; a new page is one
/// type that keeps to this.
protocol Overlay: Sendable, Equatable {
    /// Where its keys are pressed, as commands see it.
    var place: Place { get }
    /// Takes a key.
    mutating func handle(_ key: Key, in model: inout Model) -> [Effect]
    /// Takes a pasted text into its field; without a field, `false`.
    mutating func paste(_ text: String, in model: Model) -> Bool
    /// Takes a turn of the mouse's wheel.
    mutating func scroll(by rows: Int, in model: Model)
    /// Keeps itself true to a model that has changed, or dismisses itself.
    mutating func follow(_ model: inout Model)
    /// Moves the times that it holds with a clock that was set.
    mutating func moveClock(by step: Duration)
    /// When it changes without an event.
    func deadline(in model: Model) -> Timestamp?
    /// The keys that work in it.
    func hints(_ model: Model) -> [KeyHint]
    /// Its text without borders, to be selected and copied; `nil` where that is the pane's below.
    func plainLines(_ model: Model) -> [String]?
    /// Draws it.
    func draw(_ model: Model, _ pen: inout Pen)
    /// What the line dialogue says of it.
    func spoken(_ model: Model) -> Spoken
    /// Takes a line of the line dialogue.
    mutating func answer(_ line: String, in model: inout Model) -> [Effect]
    /// What is shown of it on a screen that is too small for the panes; only that takes keys there.
    func question(_ model: Model) -> Phrase?
}

extension Overlay {
    var place: Place { .overlay }
    mutating func paste(_ text: String, in model: Model) -> Bool { false }
    mutating func scroll(by rows: Int, in model: Model) {}
    mutating func follow(_ model: inout Model) {}
    mutating func moveClock(by step: Duration) {}
    func deadline(in model: Model) -> Timestamp? { nil }
    func plainLines(_ model: Model) -> [String]? { nil }
    func question(_ model: Model) -> Phrase? { nil }

    fileprivate func isEqual(to other: any Overlay) -> Bool { (other as? Self) == self }
}

/// An overlay of any kind, with the number that tells it from the next one of its kind.
struct AnyOverlay: Sendable, Equatable {
    /// The overlay.
    var value: any Overlay
    let number: Int

    /// Overlays are the same when they have the same number and content.
    static func == (left: AnyOverlay, right: AnyOverlay) -> Bool {
        left.number == right.number && left.value.isEqual(to: right.value)
    }
}
