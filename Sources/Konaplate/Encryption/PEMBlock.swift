import FoundationEssentials

/// One block of a PEM text: its label and the bytes in it.
struct PEMBlock {
    let label: String
    let derBytes: Data

    /// Finds the first block.
    ///
    /// Configurations hold PEM over several lines or on one with literal `\n`; text before the block is allowed (RFC
    /// 7468), headers within are not.
    init(_ text: String) throws(PEMError) {
        let lines =
            text
            .replacing("\\r", with: "").replacing("\\n", with: "\n")
            .split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
        guard let first = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN ") }) else { throw .noBlock }
        let begin = lines[first]
        guard begin.dropFirst(11).contains("-----") else { throw .noBlock }
        let label = String(begin.dropFirst(11).prefix { $0 != "-" })
        guard let last = lines[first...].firstIndex(where: { $0.hasPrefix("-----END \(label)-----") }) else {
            throw .unterminated(label)
        }
        let base64 = lines[(first + 1)..<last].joined().filter { !$0.isWhitespace }
        guard !base64.isEmpty, let bytes = Data(base64Encoded: base64) else { throw .notBase64(label) }
        self.label = label
        derBytes = bytes
    }
}
