import FoundationEssentials

/// The five parts of a JWE in compact serialisation (RFC 7516), split and decoded, not yet trusted.
struct CompactJWE {
    /// The members of the protected header that message encryption uses.
    struct Header: Decodable, Equatable {
        let alg: String
        let enc: String
        let zip: String?
        let crit: [String]?
    }

    /// The header as it stood on the wire; its ASCII is the additional authenticated data.
    let encodedHeader: String
    let header: Header
    let wrappedKey: Data
    let initialisationVector: Data
    let ciphertext: Data
    let tag: Data

    init(_ serialised: String) throws(MessageEncryptionError) {
        let parts = serialised.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 5, parts.contains(where: { $0.hasSuffix("=") }) { throw .padded }
        guard parts.count == 5,
            let headerJSON = Base64URL.decode(parts[0]),
            let wrappedKey = Base64URL.decode(parts[1]),
            let initialisationVector = Base64URL.decode(parts[2]),
            let ciphertext = Base64URL.decode(parts[3]),
            let tag = Base64URL.decode(parts[4]),
            let header = try? JSONDecoder().decode(Header.self, from: headerJSON)
        else { throw .malformed }
        encodedHeader = String(parts[0])
        self.header = header
        self.wrappedKey = wrappedKey
        self.initialisationVector = initialisationVector
        self.ciphertext = ciphertext
        self.tag = tag
    }
}
