import Konaplate
import Wording

extension Model {
    /// How the console looks now, as far as it is kept.
    package var saved: SavedConsole {
        SavedConsole(
            search: SavedConsole.isKept(list.search.text) ? list.search.text : "", sort: list.sort,
            isReversed: list.isReversed, selection: list.selection, marks: list.marks.members, panes: panes,
            log: .init(filter: log.filter.withoutWords, isFolded: log.isFolded),
            batch: batch.flatMap { $0.isFinished ? nil : $0.members } ?? [])
    }

    /// Takes over how an earlier console was left, before anything is shown.
    package mutating func restore(_ saved: SavedConsole) {
        list.search.field.replace(saved.search)
        (list.sort, list.isReversed) = (saved.sort, saved.isReversed)
        if let selection = saved.selection { list.select(selection) }
        list.marks = MemberMarks(saved.marks)
        panes = saved.panes
        (log.filter, log.isFolded) = (saved.log.filter, saved.log.isFolded)
        guard !saved.batch.isEmpty else { return }
        // How far it came is known to the core, which is asked when somebody goes on with it.
        batch = BatchRun(saved.batch, at: now)
        say(.warning, .batchLeft(key(of: .registerMarked)))
    }
}
