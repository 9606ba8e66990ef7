/// Decodes a TOML value, strictly.
///
/// The TOML library's own decoder reports a wrong type as a missing key and traps on a number that does not fit its
/// type, so the values pass through this one.
struct TOMLNodeDecoder: Decoder {
    let node: TOMLNode
    let path: TOMLPath

    var codingPath: [any CodingKey] { path.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .table(let members) = node else { throw mismatch(expected: .table) }
        let unknown = members.keys.filter { Key(stringValue: $0) == nil }
        guard unknown.isEmpty else {
            throw TOMLUnknownKey(paths: unknown.map { path + $0 }, allowed: Self.allKeys(of: type))
        }
        return KeyedDecodingContainer(TOMLTableContainer(members: members, path: path))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = node else { throw mismatch(expected: .list) }
        return TOMLArrayContainer(elements: elements, path: path)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        TOMLValueContainer(decoder: self)
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value: Any?
        switch (type, node) {
        case (is String.Type, .string(let text)): value = text
        case (is String.Type, _): throw mismatch(expected: .string)
        case (is Bool.Type, .boolean(let flag)): value = flag
        case (is Bool.Type, _): throw mismatch(expected: .boolean)
        case (let type as any BinaryFloatingPoint.Type, .float(let number)): value = type.init(number)
        case (let type as any BinaryFloatingPoint.Type, .integer(let number)): value = type.init(number)
        case (is any BinaryFloatingPoint.Type, _): throw mismatch(expected: .number)
        case (let type as any FixedWidthInteger.Type, .integer(let number)):
            value = type.init(exactly: number)
            if value == nil { throw TOMLMisfit(path: path, fault: .outOfRange(number)) }
        case (is any FixedWidthInteger.Type, _): throw mismatch(expected: .integer)
        default: return try Value(from: self)
        }
        guard let value = value as? Value else { throw mismatch(expected: .other) }
        return value
    }

    private func mismatch(expected: TOMLType) -> TOMLMisfit {
        TOMLMisfit(
            path: path, fault: .wrongType(expected: expected, found: node.type, quotes: quotes(expected: expected)))
    }

    /// Whether quotes are what is wrong; the value is not repeated, it may be a credential.
    private func quotes(expected: TOMLType) -> TOMLQuotes? {
        switch (expected, node) {
        case (.string, .integer), (.string, .float), (.string, .boolean), (.string, .dateOrTime):
            if case .key(let name)? = path.steps.last { .missing(key: name) } else { .missing(key: nil) }
        case (.boolean, .string(let text)): Bool(text) != nil ? .superfluous : nil
        case (.integer, .string(let text)): Int(text) != nil ? .superfluous : nil
        case (.number, .string(let text)): Double(text) != nil ? .superfluous : nil
        default: nil
        }
    }

    private static func allKeys<Key: CodingKey>(of type: Key.Type) -> [String] {
        guard let type = type as? any CaseIterable.Type else { return [] }
        func names<Keys: CaseIterable>(_: Keys.Type) -> [String] {
            Keys.allCases.compactMap { ($0 as? any CodingKey)?.stringValue }
        }
        return names(type)
    }
}

/// Keys that a table has and the type does not.
struct TOMLUnknownKey: Error {
    let paths: [TOMLPath]
    let allowed: [String]
}

/// A value that its type does not take.
struct TOMLMisfit: Error {
    let path: TOMLPath
    let fault: TOMLFault
}

/// The place of an array's element in a coding path; a dictionary's keys may be numbers too, so a type of its own.
struct TOMLIndexKey: CodingKey {
    let index: Int

    init(index: Int) { self.index = index }
    init?(intValue: Int) { index = intValue }
    init?(stringValue: String) { nil }

    var intValue: Int? { index }
    var stringValue: String { String(index) }
}

/// The name of a table's member in a coding path.
struct TOMLNameKey: CodingKey {
    let stringValue: String

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    var intValue: Int? { nil }
}

extension TOMLPath {
    /// The path as the standard library's errors carry it.
    var codingPath: [any CodingKey] {
        steps.map { step in
            switch step {
            case .key(let name): TOMLNameKey(stringValue: name)
            case .index(let index): TOMLIndexKey(index: index)
            }
        }
    }

    init(codingPath: [any CodingKey]) {
        steps = codingPath.map { key in
            (key as? TOMLIndexKey).map { .index($0.index) } ?? .key(key.stringValue)
        }
    }
}
