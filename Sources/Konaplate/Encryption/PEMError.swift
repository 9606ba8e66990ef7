import StrictText

/// Why a PEM text could not be read as the key that was expected.
public enum PEMError: Error, Hashable, Sendable {
    /// There is no `-----BEGIN …-----` line.
    case noBlock
    /// The hyphens of a begin or end line became other dashes; with the number and name of one.
    case dashes(String)
    /// The block has no matching end.
    case unterminated(String)
    /// The content is not Base64.
    case notBase64(String)
    /// The content has a character that is no part of PEM; with its number and name.
    case strangeCharacter(String)
    /// The block is of another kind than expected.
    case unexpectedLabel(String)
    /// The private key is under a passphrase.
    case locked
    /// The key is of another algorithm than RSA; with that algorithm's name.
    case notRSA(String)
    /// The RSA key is too short; with its bits.
    case tooSmall(bits: Int)
    /// There are several keys of the expected kind, which differ.
    case severalKeys(Int)
    /// There are several certificates of different keys, and which is the leaf cannot be told.
    case severalCertificates(Int)
    /// The block is no RSA key of at least 2,048 bits.
    case unusable(String)

    /// Why a text has no block that can be found: its hyphens are others, or there is none.
    package static func absence(in text: String) -> PEMError {
        for word in ["BEGIN ", "END "] {
            for range in text.ranges(of: word) {
                // "-----" becomes two longer dashes or three, or is replaced character by character.
                let before = text[..<range.lowerBound].unicodeScalars.suffix(5).reversed()
                let dashes = before.prefix { $0.isDash }
                if let other = dashes.first(where: { $0 != "-" }) { return .dashes(other.numberAndName) }
            }
        }
        return .noBlock
    }
}

extension Unicode.Scalar {
    fileprivate var isDash: Bool { properties.isDash || properties.generalCategory == .dashPunctuation }
}
