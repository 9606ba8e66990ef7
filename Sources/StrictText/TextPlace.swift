/// A place in a file of text: the file, and where they are known the line, the column and the key.
public struct TextPlace: Hashable, Sendable {
    /// The file's path as it was given.
    public let file: String
    /// The line, from 1.
    public let line: Int?
    /// The column in Unicode scalars, from 1.
    public let column: Int?
    /// The dotted path of the key, such as `profiles.uat.base_url`.
    public let keyPath: String?

    /// Makes a place.
    public init(file: String, line: Int? = nil, column: Int? = nil, keyPath: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
    }

    /// `line 12`, or the file where no line is known.
    package var lineText: String {
        line.map { "line \($0)" } ?? file
    }
}

extension TextPlace: CustomStringConvertible {
    /// `config.toml:12:1: profiles.uat.timeout_second`, without the parts that are not known.
    public var description: String {
        var text = file
        if let line {
            text += ":\(line)"
            if let column { text += ":\(column)" }
        }
        // A name that somebody made may be a secret that was put in a wrong place.
        if let keyPath { text += ": \(EchoedWord.path(keyPath))" }
        return text
    }
}
