import FoundationEssentials
import SwiftASN1

/// What a key is made for, as its DER says.
enum KeyAlgorithm {
    /// The name of the algorithm where it is another than RSA; what is neither SPKI nor PKCS#8 has none.
    static func nameOfOther(_ der: some Sequence<UInt8>) -> String? {
        guard let members = try? DER.parse(Array(der)).members,
            let algorithm = members.prefix(2).first(where: { $0.identifier == .sequence })?.members.first,
            let identifier = try? ASN1ObjectIdentifier(derEncoded: algorithm), "\(identifier)" != "1.2.840.113549.1.1.1"
        else { return nil }
        return names["\(identifier)"] ?? "with the number \(identifier)"
    }

    /// The name that a block's label says itself.
    static func nameOfOther(label: String) -> String? {
        switch label {
        case "EC PRIVATE KEY", "EC PARAMETERS": "EC"
        case "DSA PRIVATE KEY", "DSA PARAMETERS": "DSA"
        case "X9.42 DH PARAMETERS", "DH PARAMETERS": "DH"
        default: nil
        }
    }

    private static let names = [
        "1.2.840.113549.1.1.10": "RSA-PSS (signatures only)", "1.2.840.10045.2.1": "EC", "1.2.840.10040.4.1": "DSA",
        "1.2.840.113549.1.3.1": "DH", "1.3.101.110": "X25519", "1.3.101.111": "X448", "1.3.101.112": "Ed25519",
        "1.3.101.113": "Ed448",
    ]
}

extension ASN1Node {
    /// What is in it, where it is made of other nodes.
    var members: [ASN1Node] {
        switch content {
        case .constructed(let nodes): Array(nodes)
        case .primitive: []
        }
    }

    /// Its bytes, where it is not made of other nodes.
    var bytes: ArraySlice<UInt8> {
        switch content {
        case .constructed: []
        case .primitive(let bytes): bytes
        }
    }
}
