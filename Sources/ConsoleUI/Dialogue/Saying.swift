package import Konaplate
import TerminalKit

/// What a person asks for in the line dialogue, once it is understood.
///
/// It is a message like a key, so that the model does with it exactly what it does with keys.
package enum Saying: Sendable, Hashable {
    /// Run a command; what is said behind its name goes into the field that it opens.
    case run(CommandID, argument: String)
    /// Search for members.
    case find(String)
    /// Select a member.
    case select(MemberID)
    /// Go to a pane: what commands act on is there.
    case enter(Pane)
    /// Open an entry of the log.
    case openEntry(Int64)
    /// Answer what is asked.
    case answer(String)
    /// Go back a step.
    case back
    /// What was said of a page is all that there is of it.
    case pageRead
}

extension Model {
    /// Takes what was said.
    mutating func take(_ saying: Saying) -> [Effect] {
        guard ending == nil else { return [] }
        switch saying {
        case .run(let id, let argument): return run(id) + fill(argument)
        case .find(let text):
            focus = .members
            list.search.enter()
            list.search.field.replace(text)
            list.searchAgain()
            list.search.leave()
            return []
        case .select(let memberID):
            select(memberID)
            return []
        case .enter(let pane):
            focus = pane
            return []
        case .openEntry(let id):
            focus = .log
            log.stay(on: id)
            return run(.open)
        case .answer(let line): return withTop { overlay, model in overlay.answer(line, in: &model) } ?? []
        case .back:
            guard overlays.isEmpty else {
                return withTop { overlay, model in overlay.handle(Key(.escape), in: &model) } ?? []
            }
            list.search.leave()
            return run(.back)
        case .pageRead:
            dismiss()
            return []
        }
    }

    /// Puts a text into the field that a command has opened, and goes on from there; nothing else takes it.
    private mutating func fill(_ text: String) -> [Effect] {
        guard !text.isEmpty else { return [] }
        return withTop { overlay, model in
            guard overlay.paste(text, in: model) else { return [] }
            return overlay.handle(Key(.enter), in: &model)
        } ?? []
    }
}
