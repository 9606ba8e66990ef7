import Synchronization

/// What a cell means, such as `row.selected`; the theme says how it looks.
///
/// Parts are separated by dots; a theme that does not know a name uses the one without the last part. Every cell of a
/// picture carries one and pictures are compared cell by cell, so that a name is kept as its number in a table of the
/// process: two names are the same when their numbers are. Names come from the program and from theme files, which are
/// bounded, never from data.
package struct StyleName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    private static let table = Mutex(Table())

    private let number: UInt16

    /// The terminal's own look, or whatever the theme calls `default`.
    package static let `default`: StyleName = "default"

    /// Makes a name.
    package init(rawValue: String) {
        number = Self.table.withLock { $0.number(of: rawValue) }
    }

    /// Makes a name from a literal.
    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The dotted name.
    package var rawValue: String {
        Self.table.withLock { $0.names[Int(number)] }
    }

    /// The name without its last part, or nil when it has one part only.
    package var parent: StyleName? {
        let name = rawValue
        return name.lastIndex(of: ".").map { StyleName(rawValue: String(name[..<$0])) }
    }
}

extension StyleName {
    /// The names of the process, each with its number.
    private struct Table {
        private(set) var names = ["default"]
        private var numbers: [String: UInt16] = ["default": 0]

        /// The number of a name, a new one for a name that is new; when there are no more numbers it is `default`.
        mutating func number(of name: String) -> UInt16 {
            if let known = numbers[name] { return known }
            guard let number = UInt16(exactly: names.count) else { return 0 }
            names.append(name)
            numbers[name] = number
            return number
        }
    }
}
