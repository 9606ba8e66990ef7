/// A place in a text file, as an editor shows it.
public struct TextPosition: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int

    /// The column in characters, from 1.
    public let column: Int

    /// Makes a position of a line and a column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension TextPosition: CustomStringConvertible {
    /// The place as error messages name it: `line 3, column 14`.
    public var description: String { "line \(line), column \(column)" }
}
