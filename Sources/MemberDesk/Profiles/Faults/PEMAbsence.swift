import Konaplate

/// Why a text has no PEM block that can be found.
public enum PEMAbsence: Hashable, Sendable {
    /// It is binary, as DER and PKCS#12 are.
    case binary
    /// It has no line that begins a block.
    case noBlock
    /// Its hyphens became other dashes; with the number and name of one.
    case dashes(String)
}

extension PEMAbsence: CustomStringConvertible {
    /// The fault, as a part of a sentence.
    public var description: String {
        switch self {
        case .binary: "it is binary, as DER and PKCS#12 are: convert it with openssl"
        case .noBlock: "it has no -----BEGIN line"
        case .dashes(let name): PEMError.dashes(name).description
        }
    }
}
