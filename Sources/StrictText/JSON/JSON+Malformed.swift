extension JSON {
    /// Why a text is no JSON, and where.
    public struct Malformed: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Problem: Hashable, Sendable {
            /// The character does not belong there, or the text ends too early.
            case syntax
            /// A name stands twice in one object.
            case repeatedName
            /// Objects and lists are nested deeper than allowed.
            case tooDeep
            /// The bytes are no UTF-8.
            case encoding
        }

        /// What is wrong.
        public let problem: Problem
        /// The byte, counted from 0.
        public let offset: Int
        /// The line, counted from 1.
        public let line: Int
        /// The character in the line, counted from 1.
        public let column: Int

        init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
            self.problem = problem
            self.offset = offset
            let before = bytes.prefix(offset)
            let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            line = before.count { $0 == UInt8(ascii: "\n") } + 1
            column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        }
    }
}

extension JSON.Malformed: CustomStringConvertible {
    /// The place and the fault, without any of the text.
    public var description: String {
        let fault =
            switch problem {
            case .syntax: "is no JSON"
            case .repeatedName: "repeats a name"
            case .tooDeep: "is nested too deeply"
            case .encoding: "is no UTF-8"
            }
        return "line \(line), column \(column) \(fault)"
    }
}
