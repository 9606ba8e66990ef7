import MemberDesk
import TerminalKit
import Wording

/// The keys of this place, from the command table, and what this screen cannot do.
struct HelpPage: Page {
    /// The keys of what the help was asked for over; without any, those of the panes are listed.
    let hints: [KeyHint]
    var top = 0
    /// From so many columns on keys, name and help stand side by side.
    private static let wideColumns = 76

    init(hints: [KeyHint]) {
        self.hints = hints
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] { [] }

    func title(_ model: Model) -> String { Phrase("도움말", "Help")[model.language] }

    func hints(_ model: Model) -> [KeyHint] { model.keyHints([.pageDown, .plain]) + [.close] }

    func lines(_ model: Model) -> [PageLine] {
        hints.isEmpty ? commandLines(model) : hintLines(model)
    }

    private func hintLines(_ model: Model) -> [PageLine] {
        let policy = WidthPolicy.narrow
        let width = max(12, (hints.map { policy.columns(of: $0.key) }.max() ?? 0) + 2)
        return hints.map {
            .text(policy.fitted($0.key, to: width) + $0.title[model.language], .helpText, indent: width)
        }
    }

    private func commandLines(_ model: Model) -> [PageLine] {
        let language = model.language
        let policy = WidthPolicy.narrow
        let here = Command.table.filter { $0.places?.contains(model.focus.place) ?? true }
        let elsewhere = Command.table.filter { !($0.places?.contains(model.focus.place) ?? true) }
        let labels = Dictionary(
            uniqueKeysWithValues: Command.table.map { command in
                (command.id, model.keymap.keys(of: command.id).map { KeyLabel.of($0) }.joined(separator: " "))
            })
        let width = labels.values.map { policy.columns(of: $0) }.max() ?? 0
        // Without room for three columns the help stands below its command.
        let isNarrow = model.size.columns < Self.wideColumns
        func lines(_ command: Command) -> [PageLine] {
            let head = policy.padded(labels[command.id] ?? "", to: width) + "  "
            var text = command.help[language]
            if let reason = command.availability(in: model).reason { text += " (\(reason[language]))" }
            guard !isNarrow else {
                return [.text(head + command.title[language], .value), .text("  " + text, .helpText, indent: 2)]
            }
            let title = policy.fitted(command.title[language], to: 19) + " "
            return [.text(head + title + text, .helpText, indent: width + 22)]
        }
        return here.flatMap(lines)
            + (elsewhere.isEmpty
                ? [] : [.gap, .section(Phrase("다른 창의 키", "Keys of other panes")[language])] + elsewhere.flatMap(lines))
            + [.gap, .section(Phrase("이 화면에서 할 수 없는 일", "What this screen cannot do")[language], .overlayTitle)]
            + [Phrase.noAccountChanges, .noCancellations, .settingsInApp].map { .text($0[language], .helpText) }
    }
}
