import Wording

/// The column of the names beside the values of a page.
///
/// Values begin in one column, so that the eye runs down them. Where the whole names leave some of them no room, all names are
/// short; a value that has no room even then stands below its name.
struct NameColumn {
    /// Where values begin.
    let width: Int
    private let isShort: Bool

    init(_ lines: [PageLine], columns: Int, _ pen: Pen) {
        let fields = lines.compactMap { line -> (names: [Int], value: Int)? in
            guard case .field(let name, let value) = line.kind else { return nil }
            let names = [name, line.shortName ?? name].map { pen.columns(of: $0[pen.language]) }
            return (names, pen.columns(of: value))
        }
        // Names leave the values more than half.
        let limit = max(8, columns * 2 / 5)
        func widest(_ form: Int) -> Int { fields.map { $0.names[form] }.filter { $0 <= limit }.max() ?? 0 }
        let whole = widest(0) + 2
        isShort = !fields.allSatisfy { $0.names[0] <= limit && whole + $0.value <= columns }
        width = isShort ? widest(1) + 2 : whole
    }

    /// A line's name as it is written here.
    func text(_ name: Phrase, _ line: PageLine) -> Phrase { isShort ? line.shortName ?? name : name }

    /// Whether a value stands beside its name: it is to be read and copied whole, so it is broken only where there is no
    /// room for it in any line.
    func hasRoom(beside name: String, for value: String, columns: Int, _ pen: Pen) -> Bool {
        let room = columns - width
        let needed = pen.columns(of: value)
        return pen.columns(of: name) < width && (needed <= room || room >= 24 && needed > columns - 2)
    }
}
