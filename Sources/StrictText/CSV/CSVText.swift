/// The text of a CSV file as UTF-8, whatever its bytes are, and the separators that its cells may have.
package struct CSVText: Sendable {
    /// The text.
    let bytes: [UInt8]
    /// Where it begins, behind a byte order mark.
    let start: Int
    /// Where the rows begin: behind a line `sep=;`.
    let body: Int
    /// The separator of that line.
    private let declared: UInt8?

    /// Takes the bytes of a whole file.
    /// - Throws: ``CSVError`` where they are not of the encoding, with the place of the first wrong byte.
    package init(_ bytes: some Sequence<UInt8>, encoding: TextEncoding = .utf8) throws(CSVError) {
        let bytes = Array(bytes)
        if let workbook = CSVError.Workbook(bytes) { throw Self.failure(.workbook(workbook)) }
        switch encoding {
        case .utf8: self.bytes = try Self.unicode(bytes)
        case .cp949: self.bytes = try Self.cp949(bytes)
        }
        start = self.bytes.starts(with: UTF8Text.mark) ? UTF8Text.mark.count : 0
        (declared, body) = Self.declaration(in: self.bytes[start...]) ?? (nil, start)
    }

    /// The separators to try, the usual one first; one that the file declares is the only one.
    package var separators: [UInt8] {
        declared.map { [$0] } ?? [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    }

    private static func unicode(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
        if let order = UTF16Text.mark(of: bytes) {
            guard let text = UTF16Text.utf8(bytes[2...], order) else { throw failure(.notUTF8(.utf16)) }
            return text
        }
        if bytes.contains(0), let order = UTF16Text.order(of: bytes), let text = UTF16Text.utf8(bytes[...], order) {
            return text
        }
        try UTF8Text.check(bytes)
        return bytes
    }

    private static func cp949(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 && $0 > 0 }) { return bytes }
        // Hangul of UTF-8 often has a meaning in CP949 too, which is never the right one.
        let isUnicode =
            bytes.starts(with: UTF8Text.mark) || UTF16Text.mark(of: bytes) != nil || bytes.contains(0)
            || String(validating: bytes, as: UTF8.self)?.unicodeScalars.contains { $0.isHangulSyllable } ?? false
        guard !isUnicode else { throw failure(.notCP949(isUnicode: true)) }
        do {
            return try CP949.utf8(bytes)
        } catch {
            switch error {
            case .unavailable: throw failure(.noConverter)
            case .invalid(let before):
                throw CSVError(
                    position: TextPosition(of: before.count, in: before[...]), reason: .notCP949(isUnicode: false))
            }
        }
    }

    /// Reads a first line `sep=;`, with or without quotes around it.
    private static func declaration(in text: ArraySlice<UInt8>) -> (separator: UInt8?, body: Int)? {
        let end = text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
        var line = text[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if line.count == 7, line.first == UInt8(ascii: "\""), line.last == line.first {
            line = line.dropFirst().dropLast()
        }
        guard line.count == 5, let separator = line.last else { return nil }
        let name = String(decoding: line.dropLast(), as: UTF8.self)
        let isMark = separator == UInt8(ascii: "\t") || (0x21...0x7E).contains(separator)
        let isTaken = Unicode.Scalar(separator).properties.isAlphabetic || "\"0123456789".utf8.contains(separator)
        guard name.lowercased() == "sep=", isMark, !isTaken else { return nil }
        return (separator, min(end + 1, text.endIndex))
    }

    private static func failure(_ reason: CSVError.Reason) -> CSVError {
        CSVError(position: TextPosition(line: 1, column: 1), reason: reason)
    }
}

extension CSVError.Workbook {
    /// Knows a workbook by its first bytes.
    fileprivate init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .xls
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            let head = String(decoding: bytes.prefix(120), as: UTF8.self)
            self = head.contains("opendocument") ? .ods : .xlsx
        } else {
            self.init(markup: bytes)
        }
    }

    /// Knows XML and HTML by what they begin with; no header of a table begins so.
    private init?(markup bytes: [UInt8]) {
        let text = bytes.starts(with: UTF8Text.mark) ? bytes.dropFirst(UTF8Text.mark.count) : bytes[...]
        let start = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard start.first == UInt8(ascii: "<") else { return nil }
        let head = String(decoding: start.prefix(1024), as: UTF8.self).lowercased()
        if ["<html", "<!doctype html", "<table", "<meta", "<head"].contains(where: head.hasPrefix) {
            self = .html
        } else if head.hasPrefix("<?xml") || head.hasPrefix("<workbook") {
            self = head.contains("<html") ? .html : .xml
        } else {
            return nil
        }
    }
}
