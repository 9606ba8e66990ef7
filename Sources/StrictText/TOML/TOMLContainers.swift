/// The members of a TOML table while they are decoded.
struct TOMLTableContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [String: TOMLNode]
    let path: TOMLPath

    var codingPath: [any CodingKey] { path.codingPath }
    var allKeys: [Key] { members.keys.sorted().compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder(forKey: key).decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { TOMLNodeDecoder(node: .table(members), path: path) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(forKey: key) }

    private func decoder(forKey key: Key) throws -> TOMLNodeDecoder {
        guard let node = members[key.stringValue] else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: ""))
        }
        return TOMLNodeDecoder(node: node, path: path + key.stringValue)
    }
}

/// The elements of a TOML array while they are decoded.
struct TOMLArrayContainer: UnkeyedDecodingContainer {
    let elements: [TOMLNode]
    let path: TOMLPath
    var currentIndex = 0

    init(elements: [TOMLNode], path: TOMLPath) {
        self.elements = elements
        self.path = path
    }

    var codingPath: [any CodingKey] { path.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try decoder().decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let container = try decoder().container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try decoder().unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try decoder()
        currentIndex += 1
        return decoder
    }

    private func decoder() throws -> TOMLNodeDecoder {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                TOMLNode.self, .init(codingPath: codingPath, debugDescription: "the list is too short"))
        }
        return TOMLNodeDecoder(node: elements[currentIndex], path: path + .index(currentIndex))
    }
}

/// One TOML value while it is decoded.
struct TOMLValueContainer: SingleValueDecodingContainer {
    let decoder: TOMLNodeDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
