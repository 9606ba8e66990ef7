import StrictText
import TerminalKit
import Wording

/// A page of text that scrolls: what most overlays are.
protocol Page: Overlay {
    /// The first line that is drawn.
    var top: Int { get set }
    /// What stands above it.
    func title(_ model: Model) -> String
    /// Its lines.
    func lines(_ model: Model) -> [PageLine]
    /// Takes a key that does not scroll.
    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect]
    /// The keys that work in it beside those of every page.
    func ownHints(_ model: Model) -> [KeyHint]
}

extension Page {
    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] { handleAsPage(key, in: &model) }

    /// Takes a key as every page does; a page with keys of its own calls it for the others.
    mutating func handleAsPage(_ key: Key, in model: inout Model) -> [Effect] {
        guard let id = model.command(for: key) else {
            model.sayUnbound(key)
            return []
        }
        let page = PageView.rows(in: model)
        switch id {
        case .up: scroll(by: -1, in: model)
        case .down: scroll(by: 1, in: model)
        case .pageUp: scroll(by: -max(1, page - 1), in: model)
        case .pageDown: scroll(by: max(1, page - 1), in: model)
        case .first: top = 0
        case .last: scroll(by: .max / 2, in: model)
        case .plain, .curtain: return model.run(id)
        case .help: model.present(HelpPage(hints: hints(model)))
        case .back, .quit: model.dismiss()
        default: return run(id, in: &model)
        }
        return []
    }

    mutating func scroll(by rows: Int, in model: Model) {
        let height = PageView.wrapped(lines(model), model).count
        top = max(0, min(top + rows, height - PageView.rows(in: model)))
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] { [] }

    func ownHints(_ model: Model) -> [KeyHint] { [] }

    func hints(_ model: Model) -> [KeyHint] {
        ownHints(model) + model.keyHints([.pageDown, .plain]) + [.close]
    }

    func plainLines(_ model: Model) -> [String]? {
        [title(model), ""] + lines(model).map { TextSanitiser.visible($0.plainText(model.language)) }
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        PageView.draw(lines(model), title: title(model), top: top, model, &pen)
    }
}
