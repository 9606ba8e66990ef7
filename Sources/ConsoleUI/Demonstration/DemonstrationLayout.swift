import TerminalKit

/// Where console and captions of a demonstration are.
///
/// Captions have lines of their own below the console. On a small screen, as projectors show it, they take the place of the
/// console's hint bar, whose keys are not for the audience while a scene is played.
struct DemonstrationLayout: Equatable {
    /// The lines of a caption.
    static let captionRows = 2

    /// The screen of the console.
    let console: Size
    /// The lines of captions and keys; empty where there is no room for them.
    let block: Rectangle

    init(_ size: Size) {
        let rows = Self.captionRows + 2
        guard size.rows > rows + 1 else {
            console = size
            block = Rectangle(row: size.rows, column: 0, columns: size.columns, rows: 0)
            return
        }
        let coversHints = size.rows < 24
        console = Size(columns: size.columns, rows: size.rows - rows + (coversHints ? 1 : 0))
        block = Rectangle(row: size.rows - rows, column: 0, columns: size.columns, rows: rows)
    }
}
