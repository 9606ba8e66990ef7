import StrictText

/// Checks of single values that several tables of the configuration share.
struct ConfigurationValues {
    let document: TOMLDocument
    /// The home folder, where it is known.
    let home: String?

    /// One of an enumeration's raw values.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, at path: TOMLPath, as type: Choice.Type
    ) throws(ConfigurationError) -> Choice {
        if let choice = Choice(rawValue: text) { return choice }
        throw ConfigurationError(
            .invalidValue, .notOneOf(Choice.allCases.map(\.rawValue), text), at: document.place(of: path))
    }

    /// A check of a value that may be absent.
    func optional(
        _ text: String?, _ check: (String) throws(ConfigurationError) -> String
    ) throws(ConfigurationError) -> String? {
        guard let text else { return nil }
        return try check(text)
    }

    /// A text with something in it.
    func nonEmpty(_ text: String, at path: TOMLPath) throws(ConfigurationError) -> String {
        guard !text.isEmpty else {
            throw ConfigurationError(.invalidValue, .value(.empty), at: document.place(of: path))
        }
        return text
    }

    /// A number within bounds.
    func number(_ number: Int, within bounds: ClosedRange<Int>, at path: TOMLPath) throws(ConfigurationError) -> Int {
        guard bounds.contains(number) else {
            throw ConfigurationError(
                .invalidValue, .value(.notBetween(bounds.lowerBound, bounds.upperBound)), at: document.place(of: path))
        }
        return number
    }

    /// A path; a relative one starts at the configuration file's folder, and `~/` is the home folder.
    ///
    /// A configuration that comes through a pipe has no folder: its relative paths start where the program does. `-` is
    /// standard input.
    func filePath(_ text: String, at path: TOMLPath) throws(ConfigurationError) -> String {
        let text = try inHome(try nonEmpty(text, at: path), at: path)
        let isAbsolute = text.hasPrefix("/") || text == "-" || FileContent.isInherited(document.file)
        guard !isAbsolute, let slash = document.file.lastIndex(of: "/") else { return text }
        return document.file[...slash] + text
    }

    /// A text with `~/` at its start as the home folder.
    func inHome(_ text: String, at path: TOMLPath) throws(ConfigurationError) -> String {
        guard text.hasPrefix("~/") else { return text }
        guard let home else {
            throw ConfigurationError(
                .invalidValue, .value(.noHome), at: document.place(of: path))
        }
        return home + text.dropFirst()
    }

    /// A text that travels in an HTTP header.
    ///
    /// The error does not repeat it: it may be a credential.
    func headerText(_ text: String, at path: TOMLPath) throws(ConfigurationError) -> String {
        guard isHeaderText(text) else {
            throw ConfigurationError(
                .invalidValue, .value(.notHeaderText), at: document.place(of: path))
        }
        return text
    }

    /// A response code.
    func checkCode(_ text: String, at path: TOMLPath) throws(ConfigurationError) {
        let bytes = Array(text.utf8)
        let isCode =
            bytes.count == 7 && bytes[3] == UInt8(ascii: "_")
            && (bytes[..<3] + bytes[4...]).allSatisfy(\.isDigit)
        guard isCode else {
            throw ConfigurationError(
                .invalidValue, .value(.notACode), at: document.place(of: path))
        }
    }
}

/// Whether a text is an ASP ID: 15 digits.
func isASPID(_ text: String) -> Bool {
    text.utf8.count == 15 && text.utf8.allSatisfy(\.isDigit)
}

/// Whether a text can be a header's value: visible ASCII, at least one character.
func isHeaderText(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether the byte is an ASCII capital letter.
    var isUpperCase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
