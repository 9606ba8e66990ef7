internal import TOMLKit

/// A TOML text that decodes strictly into a `Decodable` type and knows the place of every key.
///
/// A key that the type does not have is an error, and so are a wrong type and a missing key; each names file, line,
/// column and key. Where a type's coding keys are `CaseIterable`, the error also says which key was probably meant.
/// A type's own checks take part by throwing `DecodingError.dataCorrupted` with a ``TOMLRemark`` as its underlying error.
package struct TOMLDocument: Sendable {
    /// The path of the file that the text came from, as messages name it.
    package let file: String
    private let root: TOMLNode
    private let locator: TOMLKeyLocator

    /// Parses a text.
    /// - Throws: ``TOMLError`` with the line and column of the first mistake.
    package init(text: String, file: String) throws(TOMLError) {
        // The parser takes a C string: what follows a NUL would be passed over in silence, in the text and in a value.
        guard !text.utf8.contains(0), !text.contains(#"\u0000"#), !text.contains(#"\U00000000"#) else {
            throw TOMLError(.syntax, .nul, at: TextPlace(file: file))
        }
        locator = TOMLKeyLocator(text: text)
        if let fault = locator.fault {
            let place = TextPlace(file: file, line: fault.position.line, column: fault.position.column)
            let unquoted = Self.unquotedKey(in: text, line: fault.position.line)
            throw TOMLError(.syntax, .malformed(detail: fault.message, unquoted: unquoted), at: place)
        }
        do {
            root = Self.node(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            let start = error.source.begin
            let place = TextPlace(file: file, line: start.line, column: start.column)
            let unquoted = Self.unquotedKey(in: text, line: start.line)
            let detail = TOMLRemark(Self.harmless(error.description))
            throw TOMLError(.syntax, .malformed(detail: detail, unquoted: unquoted), at: place)
        } catch {
            throw TOMLError(.syntax, .malformed(detail: nil, unquoted: nil), at: TextPlace(file: file))
        }
        self.file = file
    }

    /// The parser's words without what it met in place of a value: an access key without its quotes is one.
    private static func harmless(_ detail: String) -> String {
        detail.replacing(/saw '[^']{2,}'/, with: "saw something else")
            .replacing(/'([^']{2,})'/) { "'\(EchoedWord.text($0.1))'" }
    }

    /// Decodes the whole document.
    /// - Throws: ``TOMLError`` for the first key that is unknown, missing or of a wrong type or value.
    package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(TOMLError) -> Value {
        do {
            return try TOMLNodeDecoder(node: root, path: TOMLPath()).decode(type)
        } catch let error as TOMLUnknownKey {
            throw located(error)
        } catch let error as TOMLMisfit {
            let reason: TOMLError.Reason = if case .outOfRange = error.fault { .invalidValue } else { .wrongType }
            throw TOMLError(reason, error.fault, at: place(of: error.path))
        } catch let error as DecodingError {
            throw located(error)
        } catch {
            throw TOMLError(.invalidValue, .refused(TOMLRemark("\(error)")), at: TextPlace(file: file))
        }
    }

    /// The place of a key, given the names of the tables around it and its own, for checks after decoding.
    package func place(of keys: String...) -> TextPlace {
        place(of: TOMLPath(keys.map(TOMLPath.Step.key)))
    }

    /// The place of a value; where the text does not have it, the place of the nearest table around it.
    package func place(of path: TOMLPath) -> TextPlace {
        var known = path
        while locator.position(of: known) == nil, !known.steps.isEmpty { known = known.parent }
        let position = locator.position(of: known)
        return TextPlace(
            file: file, line: position?.line, column: position?.column,
            keyPath: path.steps.isEmpty ? nil : path.description)
    }

    private func located(_ error: TOMLUnknownKey) -> TOMLError {
        func order(_ path: TOMLPath) -> (Int, Int, String) {
            let position = locator.position(of: path)
            return (position?.line ?? .max, position?.column ?? .max, path.description)
        }
        let path = error.paths.min { order($0) < order($1) } ?? TOMLPath()
        var meant: String?
        if case .key(let name)? = path.steps.last { meant = closestMatch(to: name, among: error.allowed) }
        return TOMLError(.unknownKey, .unknownKey(meant: meant, allowed: error.allowed), at: place(of: path))
    }

    private func located(_ error: DecodingError) -> TOMLError {
        switch error {
        case .keyNotFound(let key, let context):
            let table = TOMLPath(codingPath: context.codingPath)
            let name = table.steps.isEmpty ? nil : table.description
            return TOMLError(.missingKey, .missingKey(key.stringValue, table: name), at: place(of: table))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return TOMLError(
                .wrongType, .refused(TOMLRemark(context)), at: place(of: TOMLPath(codingPath: context.codingPath)))
        case .dataCorrupted(let context):
            return TOMLError(
                .invalidValue, .refused(TOMLRemark(context)),
                at: place(of: TOMLPath(codingPath: context.codingPath)))
        @unknown default:
            return TOMLError(.invalidValue, .refused(TOMLRemark("\(error)")), at: TextPlace(file: file))
        }
    }

    /// The key of a faulty line whose text may only lack its quotes: `asp_id = 000170000000000`.
    ///
    /// The value is not repeated: it may be a credential.
    private static func unquotedKey(in text: String, line number: Int) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1),
            let match = lines[number - 1].firstMatch(of: /^\s*([A-Za-z0-9_.-]+)\s*=\s*([^\s"'\[{#].*)$/)
        else { return nil }
        return String(match.1)
    }

    private static func node(_ table: TOMLTable) -> TOMLNode {
        var members: [String: TOMLNode] = [:]
        for key in table.keys {
            if let value = table[key] { members[key] = node(value) }
        }
        return .table(members)
    }

    private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
        if let text = value.string { return .string(text) }
        if let number = value.int { return .integer(number) }
        if let number = value.double { return .float(number) }
        if let flag = value.bool { return .boolean(flag) }
        if let table = value.table { return node(table) }
        if let array = value.array { return .array(array.map { node($0) }) }
        return .dateOrTime
    }
}
