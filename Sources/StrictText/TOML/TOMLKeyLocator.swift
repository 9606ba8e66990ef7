/// Finds the line and column of every key in a TOML text.
///
/// The parser tells the place of a syntax error only. This scanner steps over strings and comments and notes where each
/// key and element starts, and the few mistakes that would end the process in the parser.
struct TOMLKeyLocator: Sendable {
    /// A place in the text: line and column from 1, the column in Unicode scalars.
    struct Position: Hashable, Sendable {
        var line: Int
        var column: Int
    }

    private let positions: [TOMLPath: Position]
    /// The first of the mistakes at which the parser would end the process instead of saying so.
    let fault: Fault?

    /// A mistake that is no TOML.
    struct Fault: Hashable, Sendable {
        let position: Position
        let message: TOMLRemark
    }

    /// Scans a text; of one that is not valid TOML the places are guesses.
    init(text: String) {
        var scanner = Scanner(text: text)
        scanner.scanDocument()
        fault = scanner.fault
        positions = scanner.explicit.merging(scanner.implied) { explicit, _ in explicit }
    }

    /// Where the key, or for an array's element the value, starts; `nil` for the root and for what is not there.
    func position(of path: TOMLPath) -> Position? { positions[path] }
}

private typealias Position = TOMLKeyLocator.Position

private struct Scanner {
    /// Tables with a header of their own, keys with a value, elements.
    var explicit: [TOMLPath: Position] = [:]
    /// Tables that are there because a longer key goes through them.
    var implied: [TOMLPath: Position] = [:]
    /// The parser's own limit.
    private static let maximumDepth = 256
    private(set) var fault: TOMLKeyLocator.Fault?
    private var depth = 0
    private var tableCounts: [TOMLPath: Int] = [:]
    private var cursor: TOMLCursor

    init(text: String) {
        cursor = TOMLCursor(text: text)
    }

    mutating func scanDocument() {
        var table = TOMLPath()
        while true {
            cursor.skipBlanksAndComments()
            guard let byte = cursor.peek() else { return }
            if byte == UInt8(ascii: "[") {
                table = scanHeader()
            } else {
                scanMember(of: table)
            }
        }
    }

    private mutating func scanHeader() -> TOMLPath {
        let start = cursor.position
        cursor.advance()
        let isArray = cursor.skip(UInt8(ascii: "["))
        let segments = scanKey()
        if segments.isEmpty { note(fault: .headerWithoutName, at: start) }
        _ = cursor.skip(UInt8(ascii: "]"))
        _ = cursor.skip(UInt8(ascii: "]"))
        var path = TOMLPath()
        for (index, segment) in segments.enumerated() {
            path = path + segment.name
            if index < segments.count - 1 {
                note(implied: path, segment.position)
                path = newestElement(of: path)
            } else if isArray {
                note(implied: path, segment.position)
                let count = tableCounts[path, default: 0]
                tableCounts[path] = count + 1
                path = path + .index(count)
                explicit[path] = segment.position
            } else {
                explicit[path] = segment.position
            }
        }
        return path
    }

    /// The path itself, or for an array of tables that of its last table, which is where later headers lead.
    private func newestElement(of path: TOMLPath) -> TOMLPath {
        tableCounts[path].map { path + .index($0 - 1) } ?? path
    }

    private mutating func scanMember(of table: TOMLPath) {
        let segments = scanKey()
        // No key here means that the text is not valid after all: go on, so that the scan ends.
        guard !segments.isEmpty else { return cursor.advance() }
        var path = table
        for (index, segment) in segments.enumerated() {
            path = path + segment.name
            if index < segments.count - 1 {
                note(implied: path, segment.position)
            } else {
                explicit[path] = segment.position
            }
        }
        cursor.skipSpaces()
        _ = cursor.skip(UInt8(ascii: "="))
        cursor.skipSpaces()
        scanValue(at: path)
    }

    private mutating func scanKey() -> [(name: String, position: Position)] {
        var segments: [(name: String, position: Position)] = []
        repeat {
            cursor.skipSpaces()
            let position = cursor.position
            guard let name = cursor.scanKeySegment() else { return segments }
            segments.append((name, position))
            cursor.skipSpaces()
        } while cursor.skip(UInt8(ascii: "."))
        return segments
    }

    private mutating func scanValue(at path: TOMLPath) {
        switch cursor.peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            cursor.skipString()
        case UInt8(ascii: "["):
            scanElements(until: UInt8(ascii: "]")) { scanner, index in
                if scanner.cursor.peek() == UInt8(ascii: "}") {
                    scanner.note(fault: .braceForValue, at: scanner.cursor.position)
                }
                let element = path + .index(index)
                scanner.explicit[element] = scanner.cursor.position
                scanner.scanValue(at: element)
            }
        case UInt8(ascii: "{"):
            scanElements(until: UInt8(ascii: "}")) { scanner, _ in scanner.scanMember(of: path) }
        default:
            cursor.skipScalar()
        }
    }

    private mutating func scanElements(until end: UInt8, _ scanElement: (inout Scanner, Int) -> Void) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            note(fault: .tooDeep(Self.maximumDepth), at: cursor.position)
            return cursor.skipAll()
        }
        cursor.advance()
        var index = 0
        while true {
            cursor.skipBlanksAndComments()
            guard cursor.peek() != nil, !cursor.skip(end) else { return }
            if cursor.skip(UInt8(ascii: ",")) { continue }
            let offset = cursor.offset
            scanElement(&self, index)
            if cursor.offset == offset { cursor.advance() }
            index += 1
        }
    }

    private mutating func note(fault message: TOMLRemark, at position: Position) {
        fault = fault ?? TOMLKeyLocator.Fault(position: position, message: message)
    }

    private mutating func note(implied path: TOMLPath, _ position: Position) {
        if implied[path] == nil { implied[path] = position }
    }
}

extension TOMLRemark {
    fileprivate static let headerWithoutName = TOMLRemark(
        korean: "테이블 머리글에 이름이 없습니다", english: "a table header without a name")
    fileprivate static let braceForValue = TOMLRemark(
        korean: "값이 있어야 할 곳에 }가 있습니다", english: "a } where a value should be")
    fileprivate static func tooDeep(_ depth: Int) -> TOMLRemark {
        TOMLRemark(korean: "\(depth)단계보다 깊이 중첩되었습니다", english: "nested deeper than \(depth)")
    }
}
