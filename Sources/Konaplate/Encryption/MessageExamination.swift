import Crypto
import CryptoExtras
import FoundationEssentials
import StrictText

/// What a compact JWE is made of and how far a key opens it, for those who debug the client that made it.
///
/// ``MessageDecryptionKey/decrypt(_:)`` tells nobody which step failed. This does, and goes on where a known mistake of
/// clients can be undone; so it belongs to a sandbox, whose keys guard nothing.
package struct MessageExamination: Hashable, Sendable {
    /// The parts of a compact JWE, in their order.
    package enum PartName: String, Hashable, Sendable, CaseIterable {
        /// The protected header.
        case header
        /// The content key, encrypted.
        case encryptedKey
        /// The initialisation vector.
        case initialisationVector
        /// The content, encrypted.
        case ciphertext
        /// The authentication tag.
        case tag
    }

    /// One part as it stands on the wire.
    package struct Part: Hashable, Sendable {
        /// Which one it is.
        package let name: PartName
        /// The number of characters.
        package let characters: Int
        /// The number of bytes in them; `nil` where they are no Base64url.
        package let bytes: Int?
    }

    /// How far the key comes.
    package enum Result: Hashable, Sendable {
        /// It opens the message.
        case opened(Personal)
        /// It opens the message once a mistake is undone.
        case openedDespite(Mistake, Personal)
        /// Something that is known without a key is wrong.
        case malformed(Mistake)
        /// The content key is not encrypted for this key.
        case otherKey
        /// The content key is encrypted for this key, and the content does not fit it or was changed.
        case otherContent
    }

    /// What clients do wrong with a JWE.
    package enum Mistake: Hashable, Sendable {
        /// There are not five parts.
        case partCount(Int)
        /// A part has padding, or the alphabet of standard Base64.
        case standardBase64(PartName)
        /// A part is no Base64 of any kind.
        case noBase64(PartName)
        /// The header is no JSON object with `alg` and `enc`.
        case header
        /// The header names an algorithm that message encryption does not use.
        case algorithm(String)
        /// The header has `zip` or `crit`.
        case extensionMember(String)
        /// A part has another length than the algorithm wants.
        case length(PartName, Int)
        /// The content key is padded in another way than the header says.
        case padding(used: String)
        /// The content key has another length than `enc` says.
        case contentKeyLength(Int)
        /// The additional authenticated data are nothing at all, not the encoded header.
        case noAuthenticatedData
        /// The additional authenticated data are the header's JSON, not its Base64url.
        case decodedHeaderAuthenticated
    }

    /// The parts, as many as there are.
    package let parts: [Part]
    /// The header's text, where it can be read.
    package let header: String?
    /// How far the key comes.
    package let result: Result
}

extension MessageDecryptionKey {
    /// Takes a compact JWE apart and opens it as far as this key can.
    package func examine(_ serialised: String) -> MessageExamination {
        let texts = serialised.split(separator: ".", omittingEmptySubsequences: false)
        let decoded = texts.map { Base64URL.decode($0) }
        let names = MessageExamination.PartName.allCases
        let parts = zip(names, zip(texts, decoded)).map { name, part in
            MessageExamination.Part(name: name, characters: part.0.utf8.count, bytes: part.1?.count)
        }
        let header = decoded.first.flatMap { $0 }.flatMap { String(validating: $0, as: UTF8.self) }
        return MessageExamination(
            parts: parts, header: header, result: examine(texts: texts, decoded: decoded, header: header))
    }

    private func examine(texts: [Substring], decoded: [Data?], header: String?) -> MessageExamination.Result {
        guard texts.count == 5 else { return .malformed(.partCount(texts.count)) }
        for (name, (text, bytes)) in zip(MessageExamination.PartName.allCases, zip(texts, decoded)) where bytes == nil {
            let isStandard = Data(base64Encoded: Self.padded(text)) != nil
            return .malformed(isStandard ? .standardBase64(name) : .noBase64(name))
        }
        let data = decoded.compactMap { $0 }
        guard data.count == 5, let header, let json = try? JSON(text: header),
            case .string(let algorithm)? = json["alg"], case .string(let encryption)? = json["enc"]
        else { return .malformed(.header) }
        for name in ["zip", "crit"] where json[name] != nil { return .malformed(.extensionMember(name)) }
        guard ["RSA-OAEP-256", "RSA-OAEP"].contains(algorithm) else { return .malformed(.algorithm(algorithm)) }
        guard let keySize = ["A128GCM": 16, "A256GCM": 32][encryption] else {
            return .malformed(.algorithm(encryption))
        }
        if data[2].count != 12 { return .malformed(.length(.initialisationVector, data[2].count)) }
        if data[4].count != 16 { return .malformed(.length(.tag, data[4].count)) }
        guard let (contentKey, padding) = unwrap(data[1], algorithm: algorithm, size: keySize) else { return .otherKey }
        var mistake = padding
        if contentKey.count != keySize {
            guard [16, 24, 32].contains(contentKey.count) else {
                return .malformed(.contentKeyLength(contentKey.count))
            }
            mistake = .contentKeyLength(contentKey.count)
        }
        let authenticated: [(Data, MessageExamination.Mistake?)] = [
            (Data(texts[0].utf8), nil), (Data(), .noAuthenticatedData), (data[0], .decodedHeaderAuthenticated),
        ]
        for (bytes, otherMistake) in authenticated {
            guard
                let box = try? AES.GCM.SealedBox(
                    nonce: AES.GCM.Nonce(data: data[2]), ciphertext: data[3], tag: data[4]),
                let content = try? AES.GCM.open(box, using: SymmetricKey(data: contentKey), authenticating: bytes)
            else { continue }
            let text = Personal(String(decoding: content, as: UTF8.self))
            return (otherMistake ?? mistake).map { .openedDespite($0, text) } ?? .opened(text)
        }
        return .otherContent
    }

    /// The content key, and the mistake by which it was wrapped.
    private func unwrap(
        _ wrapped: Data, algorithm: String, size: Int
    ) -> (key: Data, mistake: MessageExamination.Mistake?)? {
        let paddings: [(name: String, padding: _RSA.Encryption.Padding)] = [
            ("RSA-OAEP-256", .PKCS1_OAEP_SHA256), ("RSA-OAEP", .PKCS1_OAEP),
        ]
        let ordered = paddings.filter { $0.name == algorithm } + paddings.filter { $0.name != algorithm }
        for (name, padding) in ordered {
            if let key = try? key.decrypt(wrapped, padding: padding) {
                return (key, name == algorithm ? nil : .padding(used: name))
            }
        }
        // Taken from clients of other toolkits, so no mistake.
        return MixedOAEP.unwrap(wrapped, size: size, key: key).map { ($0, nil) }
    }

    private static func padded(_ text: Substring) -> String {
        let bare = String(text.prefix { $0 != "=" }.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        return bare + String(repeating: "=", count: (4 - bare.utf8.count % 4) % 4)
    }
}
