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
        guard case .table(let members) = node else { throw mismatch(type, expected: "a table") }
        let unknown = members.keys.filter { Key(stringValue: $0) == nil }
        guard unknown.isEmpty else {
            throw TOMLUnknownKey(paths: unknown.map { path + $0 }, allowed: Self.allKeys(of: type))
        }
        return KeyedDecodingContainer(TOMLTableContainer(members: members, path: path))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = node else { throw mismatch([TOMLNode].self, expected: "a list") }
        return TOMLArrayContainer(elements: elements, path: path)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        TOMLValueContainer(decoder: self)
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value: Any?
        switch (type, node) {
        case (is String.Type, .string(let text)): value = text
        case (is String.Type, _): throw mismatch(type, expected: "a string")
        case (is Bool.Type, .boolean(let flag)): value = flag
        case (is Bool.Type, _): throw mismatch(type, expected: "a boolean")
        case (let type as any BinaryFloatingPoint.Type, .float(let number)): value = type.init(number)
        case (let type as any BinaryFloatingPoint.Type, .integer(let number)): value = type.init(number)
        case (is any BinaryFloatingPoint.Type, _): throw mismatch(type, expected: "a number")
        case (let type as any FixedWidthInteger.Type, .integer(let number)):
            value = type.init(exactly: number)
            if value == nil {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: codingPath, debugDescription: "the number \(number) is out of range"))
            }
        case (is any FixedWidthInteger.Type, _): throw mismatch(type, expected: "an integer")
        default: return try Value(from: self)
        }
        guard let value = value as? Value else { throw mismatch(type, expected: "another value") }
        return value
    }

    private func mismatch(_ type: any Any.Type, expected: String) -> DecodingError {
        .typeMismatch(
            type,
            .init(
                codingPath: codingPath,
                debugDescription: "expected \(expected), found \(node.typeName)\(quotingHint(type))"))
    }

    /// Whether quotes are what is wrong; the value is not repeated, it may be a credential.
    private func quotingHint(_ type: any Any.Type) -> String {
        let example = if case .key(let name)? = path.steps.last { ": \(name) = \"…\"" } else { "" }
        return switch node {
        case .integer where type is String.Type, .float where type is String.Type,
            .boolean where type is String.Type, .dateOrTime where type is String.Type:
            "; quote it\(example)"
        case .string(let text) where type is Bool.Type && Bool(text) != nil: "; do not quote it"
        case .string(let text) where type is any FixedWidthInteger.Type && Int(text) != nil: "; do not quote it"
        case .string(let text) where type is any BinaryFloatingPoint.Type && Double(text) != nil: "; do not quote it"
        default: ""
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
