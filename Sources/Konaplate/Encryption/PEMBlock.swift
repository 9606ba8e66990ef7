import FoundationEssentials
import StrictText

/// One block of a PEM text: its label and what is between its begin and its end.
struct PEMBlock: Equatable {
    let label: String
    /// What is between the two lines; `nil` where there is no end line.
    private let content: Substring?

    /// Finds all blocks.
    ///
    /// Tools write text before and between them (RFC 7468 allows it); consoles and environments put them on one line, with
    /// spaces or with literal `\n`; editors indent them, end lines with CRLF, or begin the file with a byte order mark.
    /// - Throws: ``PEMError`` where there is none.
    static func all(in text: String) throws(PEMError) -> [PEMBlock] {
        let text = text.replacing(#"\r"#, with: "").replacing(#"\n"#, with: "\n")
        var blocks: [PEMBlock] = []
        var rest = text[...]
        while let begin = rest.firstRange(of: begin) {
            rest = rest[begin.upperBound...]
            guard let dashes = rest.firstRange(of: dashes) else { break }
            let label = rest[..<dashes.lowerBound]
            guard label.allSatisfy({ !$0.isNewline }) else { continue }
            rest = rest[dashes.upperBound...]
            // The next block's beginning ends the search: an end line behind it is not this block's.
            let reach = rest.firstRange(of: Self.begin)?.lowerBound ?? rest.endIndex
            let end = rest[..<reach].firstRange(of: "-----END \(label)-----")
            blocks.append(PEMBlock(label: String(label), content: end.map { rest[..<$0.lowerBound] }))
            rest = rest[(end?.upperBound ?? reach)...]
        }
        guard !blocks.isEmpty else { throw .absence(in: text) }
        if blocks.contains(where: { $0.content == nil }), case .dashes(let name) = PEMError.absence(in: text) {
            throw .dashes(name)
        }
        return blocks
    }

    private static let begin = "-----BEGIN "
    private static let dashes = "-----"

    /// Whether the content is under a passphrase (PKCS#8, or the headers of RFC 1421).
    var isLocked: Bool {
        label == "ENCRYPTED PRIVATE KEY"
            || content?.contains("Proc-Type:") == true && content?.contains("ENCRYPTED") == true
    }

    /// The bytes in it.
    func derBytes() throws(PEMError) -> Data {
        guard let content else { throw .unterminated(label) }
        guard !isLocked else { throw .locked }
        let base64 = content.unicodeScalars.filter { !" \t\r\n".unicodeScalars.contains($0) }
        if let strange = base64.first(where: { !$0.isASCII || $0.properties.generalCategory == .control }) {
            throw .strangeCharacter(strange.numberAndName)
        }
        guard !base64.isEmpty, let bytes = Data(base64Encoded: String(base64)) else { throw .notBase64(label) }
        return bytes
    }

    /// The block as the standard has it, in lines of 64 characters.
    func canonicalText() throws(PEMError) -> String {
        let base64 = try derBytes().base64EncodedString()
        var text = "-----BEGIN \(label)-----\n"
        var rest = base64[...]
        while !rest.isEmpty {
            text += rest.prefix(64) + "\n"
            rest = rest.dropFirst(64)
        }
        return text + "-----END \(label)-----\n"
    }
}
