import CryptoExtras
import FoundationEssentials

/// Finds the one key of a kind in a text of any number of blocks.
enum PEMKeySearch {
    /// A key with what it was read from.
    typealias Found<Key> = (key: Key, details: MessageKeyDetails)

    /// The one RSA public key: that of the leaf where there are certificates, and a bare key otherwise.
    static func publicKey(in text: String) throws(PEMError) -> Found<_RSA.Encryption.PublicKey> {
        let blocks = try PEMBlock.all(in: text)
        var certificates: [(position: Int, content: CertificateContent)] = []
        var bareKeys: [(position: Int, label: String, der: Data)] = []
        for (index, block) in blocks.enumerated() {
            switch block.label {
            case "CERTIFICATE":
                certificates.append((index + 1, try CertificateContent(der: try block.derBytes())))
            case "PUBLIC KEY", "RSA PUBLIC KEY":
                bareKeys.append((index + 1, block.label, try block.derBytes()))
            default: break
            }
        }
        var found: [Found<_RSA.Encryption.PublicKey>] = []
        // A certificate of another algorithm counts where it is part of a chain, and alone: it is named then.
        let counting = certificates.map(\.content).filter { one in
            one.isRSA || certificates.contains { one.isIssuer(of: $0.content) || $0.content.isIssuer(of: one) }
        }
        if !counting.isEmpty || bareKeys.isEmpty, !certificates.isEmpty {
            let leaf = try CertificateContent.leaf(of: counting.isEmpty ? certificates.map(\.content) : counting)
            let key = try RSAKey.publicKey(der: Data(leaf.publicKey), label: "CERTIFICATE")
            let position = certificates.first { $0.content == leaf }?.position ?? 1
            let form = MessageKeyDetails.Form.certificate(subject: leaf.subject, expiry: leaf.expiry)
            found.append(
                (key, MessageKeyDetails(form: form, bits: key.keySizeInBits, position: position, count: blocks.count)))
        }
        var other: PEMError?
        for bare in bareKeys {
            do throws(PEMError) {
                let key = try RSAKey.publicKey(der: bare.der, label: bare.label)
                let details = MessageKeyDetails(
                    form: .publicKey, bits: key.keySizeInBits, position: bare.position, count: blocks.count)
                found.append((key, details))
            } catch {
                other = try passingOver(error)
            }
        }
        if found.isEmpty, let other { throw other }
        return try one(of: found, by: \.derRepresentation, in: blocks)
    }

    /// The one RSA private key.
    static func privateKey(in text: String) throws(PEMError) -> Found<_RSA.Encryption.PrivateKey> {
        let blocks = try PEMBlock.all(in: text)
        var found: [Found<_RSA.Encryption.PrivateKey>] = []
        var other: PEMError?
        for (index, block) in blocks.enumerated() {
            guard block.label == "PRIVATE KEY" || block.label == "RSA PRIVATE KEY", !block.isLocked else { continue }
            do throws(PEMError) {
                let key = try RSAKey.privateKey(der: try block.derBytes(), label: block.label)
                let details = MessageKeyDetails(
                    form: .privateKey, bits: key.keySizeInBits, position: index + 1, count: blocks.count)
                found.append((key, details))
            } catch {
                other = try passingOver(error)
            }
        }
        if found.isEmpty, let other { throw other }
        if found.isEmpty, blocks.contains(where: \.isLocked) { throw .locked }
        return try one(of: found, by: \.derRepresentation, in: blocks)
    }

    /// A key of another algorithm beside an RSA key is not the one that is wanted; any other fault counts.
    private static func passingOver(_ fault: PEMError) throws(PEMError) -> PEMError {
        guard case .notRSA = fault else { throw fault }
        return fault
    }

    private static func one<Key>(
        of found: [Found<Key>], by bytes: (Key) -> Data, in blocks: [PEMBlock]
    ) throws(PEMError) -> Found<Key> {
        guard let first = found.first else {
            if let name = blocks.lazy.compactMap({ KeyAlgorithm.nameOfOther(label: $0.label) }).first {
                throw .notRSA(name)
            }
            throw .unexpectedLabel(blocks.first?.label ?? "")
        }
        let distinct = Set(found.map { bytes($0.key) })
        guard distinct.count == 1 else { throw .severalKeys(distinct.count) }
        return first
    }
}
