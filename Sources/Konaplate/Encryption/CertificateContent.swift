import FoundationEssentials
import NIOSSL
import SwiftASN1

/// What of a certificate decides whether it is the one to encrypt to, and what people know it by.
struct CertificateContent: Equatable {
    /// The public key (SPKI).
    let publicKey: [UInt8]
    /// The subject, in the form `CN=…, O=…`.
    let subject: String
    /// When it ends.
    let expiry: Timestamp
    /// Whether it may issue others.
    let isAuthority: Bool

    private let subjectBytes: ArraySlice<UInt8>
    private let issuerBytes: ArraySlice<UInt8>
    private let bytes: Data

    init(der: Data) throws(PEMError) {
        bytes = der
        do {
            _ = try NIOSSLCertificate(bytes: Array(der), format: .der)
            // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { [0] version, serial, signature, issuer, validity,
            // subject, subjectPublicKeyInfo, … } }
            let members = try DER.parse(Array(der)).members.first?.members ?? []
            let named = members.drop { $0.identifier.tagClass == .contextSpecific }.dropFirst(2)
            guard let issuer = named.first, let subject = named.dropFirst(2).first, let key = named.dropFirst(3).first,
                let expiry = named.dropFirst().first?.members.last.flatMap(Self.time)
            else { throw PEMError.unusable("CERTIFICATE") }
            // Neither comes from the TLS library, which ends the process where key or time within cannot be read.
            publicKey = Array(key.encodedBytes)
            self.expiry = expiry
            issuerBytes = issuer.encodedBytes
            subjectBytes = subject.encodedBytes
            self.subject = Self.text(ofName: subject)
            isAuthority = Self.isAuthority(members)
        } catch {
            throw .unusable("CERTIFICATE")
        }
    }

    /// Whether its key is an RSA key.
    var isRSA: Bool { KeyAlgorithm.nameOfOther(publicKey) == nil }

    /// Whether it could have issued another one, by the names in both; one that names itself was issued by no other.
    func isIssuer(of other: CertificateContent) -> Bool {
        other.subjectBytes != other.issuerBytes && subjectBytes == other.issuerBytes
    }

    /// The basic constraints, which only authorities need.
    private static func isAuthority(_ members: [ASN1Node]) -> Bool {
        let extensions = members.last { $0.identifier == ASN1Identifier(tagWithNumber: 3, tagClass: .contextSpecific) }
        return extensions?.members.first?.members.contains { entry in
            guard let first = entry.members.first, let identifier = try? ASN1ObjectIdentifier(derEncoded: first),
                "\(identifier)" == "2.5.29.19", let value = entry.members.last?.bytes,
                let flag = try? DER.parse(value).members.first
            else { return false }
            return flag.identifier == .boolean && flag.bytes.first != 0
        } ?? false
    }

    /// A time of a certificate: `yyMMddHHmmssZ`, of this century below 50, or `yyyyMMddHHmmssZ` (RFC 5280, 4.1.2.5).
    private static func time(_ node: ASN1Node) -> Timestamp? {
        let text = String(decoding: node.bytes, as: UTF8.self)
        guard text.last == "Z" else { return nil }
        let century = node.identifier == .utcTime ? (text < "5" ? "20" : "19") : ""
        return Timestamp(digits: century + text.dropLast(), in: .utc)
    }

    private static func text(ofName name: ASN1Node) -> String {
        let parts = name.members.flatMap(\.members).map { attribute in
            let type =
                attribute.members.first.flatMap { try? ASN1ObjectIdentifier(derEncoded: $0) }.map { "\($0)" } ?? "?"
            return "\(attributeNames[type] ?? type)=\(attribute.members.last.map(text(ofValue:)) ?? "")"
        }
        return parts.isEmpty ? "(no subject)" : parts.joined(separator: ", ")
    }

    private static func text(ofValue node: ASN1Node) -> String {
        let bytes = Array(node.bytes)
        let text =
            if node.identifier == .bmpString {
                String(
                    decoding: stride(from: 0, to: bytes.count - 1, by: 2).map {
                        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
                    }, as: UTF16.self)
            } else {
                String(decoding: bytes, as: UTF8.self)
            }
        // It is foreign text on its way to a terminal.
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The certificate that the others of a chain lead to.
    ///
    /// That is the one that is no authority and issued none of the others; among authorities only, the one that another
    /// issued. Certificates of one key are one: the latest stands for them.
    /// - Throws: ``PEMError`` where there are several such keys or none.
    static func leaf(of certificates: [CertificateContent]) throws(PEMError) -> CertificateContent {
        func newest(_ candidates: [CertificateContent]) -> CertificateContent? {
            Set(candidates.map(\.publicKey)).count == 1 ? candidates.max { $0.expiry < $1.expiry } : nil
        }
        if let only = newest(certificates) { return only }
        let lowest = certificates.filter { one in !certificates.contains { one.isIssuer(of: $0) } }
        let leaves = lowest.filter { !$0.isAuthority }
        let issued = lowest.filter { one in certificates.contains { $0.isIssuer(of: one) } }
        guard let leaf = newest(leaves.isEmpty ? issued : leaves) else {
            throw .severalCertificates(Set(certificates.map(\.publicKey)).count)
        }
        return leaf
    }

    private static let attributeNames = [
        "2.5.4.3": "CN", "2.5.4.5": "serialNumber", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.10": "O",
        "2.5.4.11": "OU", "1.2.840.113549.1.9.1": "emailAddress",
    ]
}
