import FoundationEssentials
import TestSupport
import Testing

@testable import Konaplate

/// Which of several blocks is taken, and why none is.
struct PEMBlocksTests {
    private typealias Chain = ChainFixtures

    private static func isServerKey(_ key: MessageEncryptionKey) throws -> Bool {
        key.isSameKey(as: try MessageEncryptionKey(pem: TestKeys.serverPublicKey))
    }

    private static func joined(_ blocks: String...) -> String { blocks.joined(separator: "\n") + "\n" }

    static let privateTexts: [(String, String)] = [
        ("certificate first", joined(PEMFixtures.serverCertificate, TestKeys.clientPrivateKey)),
        ("key first", joined(TestKeys.clientPrivateKey, PEMFixtures.serverCertificate)),
        ("public key first", joined(TestKeys.clientPublicKey, TestKeys.clientPrivateKey)),
        ("PKCS#1 and PKCS#8 of one key", joined(PEMFixtures.clientPrivatePKCS1, TestKeys.clientPrivateKey)),
        ("an elliptic key beside it", joined(PEMFixtures.ellipticPrivateKey, TestKeys.clientPrivateKey)),
        ("the same key under a passphrase", joined(Chain.lockedKey, TestKeys.clientPrivateKey)),
        (
            "what openssl pkcs12 writes",
            "Bag Attributes\n    localKeyID: 01 02\nsubject=CN = x\n\nissuer=CN = x\n\n" + PEMFixtures.serverCertificate
                + "\nBag Attributes\n    friendlyName: 키\nKey Attributes: <No Attributes>\n" + TestKeys.clientPrivateKey
        ),
        ("byte order marks", "\u{FEFF}" + PEMFixtures.serverCertificate + "\n\u{FEFF}" + TestKeys.clientPrivateKey),
        ("one line with spaces", TestKeys.clientPrivateKey.replacing("\n", with: " ")),
        ("one line without anything", TestKeys.clientPrivateKey.replacing("\n", with: "")),
        (
            "two blocks on one line",
            joined(PEMFixtures.serverCertificate, TestKeys.clientPrivateKey).replacing("\n", with: " ")
        ),
        ("a variable's quotes", "KEY=\"" + TestKeys.clientPrivateKey.replacing("\n", with: #"\n"#) + "\""),
    ]

    @Test(arguments: privateTexts)
    func takesThePrivateKey(label: String, pem: String) throws {
        let key = try MessageDecryptionKey(pem: Secret(pem))
        let expected = try MessageDecryptionKey(pem: Secret(TestKeys.clientPrivateKey))
        #expect(key.publicKeyPEM == expected.publicKeyPEM, "\(label)")
    }

    static let publicTexts: [(String, String, Int)] = [
        ("private key first", joined(TestKeys.clientPrivateKey, PEMFixtures.serverCertificate), 2),
        ("its public key beside the certificate", joined(TestKeys.serverPublicKey, PEMFixtures.serverCertificate), 2),
        ("twice the same", joined(PEMFixtures.serverCertificate, PEMFixtures.serverCertificate), 1),
        ("an authority behind it", joined(PEMFixtures.serverCertificate, Chain.authority), 1),
        ("an authority before it", joined(Chain.authority, PEMFixtures.serverCertificate), 2),
        ("an elliptic key before it", joined(PEMFixtures.ellipticPublicKey, TestKeys.serverPublicKey), 2),
    ]

    @Test(arguments: publicTexts)
    func takesThePublicKey(label: String, pem: String, position: Int) throws {
        let key = try MessageEncryptionKey(pem: pem)
        #expect(try Self.isServerKey(key), "\(label)")
        #expect(key.details.position == position)
        #expect(key.details.count == 2)
        #expect(key.details.bits == 2048)
    }

    @Test(arguments: [
        joined(Chain.leaf, Chain.authority), joined(Chain.authority, Chain.leaf),
        joined(Chain.leafPublicKey, Chain.authority, Chain.leaf),
    ])
    func takesTheLeafOfAChain(pem: String) throws {
        let key = try MessageEncryptionKey(pem: pem)
        #expect(key.isSameKey(as: try MessageEncryptionKey(pem: Chain.leafPublicKey)))
        guard case .certificate(let subject, let expiry) = key.details.form else {
            Issue.record("\(key.details.form)")
            return
        }
        #expect(subject == "C=KR, O=Kona, CN=leaf.test")
        #expect(expiry > Timestamp(milliseconds: 2_000_000_000_000))
    }

    static let refusedPublic: [(String, String, PEMError)] = [
        (
            "two leaves", joined(PEMFixtures.serverCertificate, Chain.leaf, Chain.authority), .severalCertificates(3)
        ),
        ("two authorities", joined(Chain.authority, Chain.unrelatedAuthority), .severalCertificates(2)),
        ("two bare keys", joined(TestKeys.serverPublicKey, TestKeys.clientPublicKey), .severalKeys(2)),
        ("another bare key", joined(PEMFixtures.serverCertificate, TestKeys.clientPublicKey), .severalKeys(2)),
        ("private keys only", joined(Chain.leafKey, Chain.lockedKey), .unexpectedLabel("PRIVATE KEY")),
        ("en dashes", TestKeys.serverPublicKey.replacing("-----", with: "–––––"), .dashes("U+2013 EN DASH")),
        ("em dashes", TestKeys.serverPublicKey.replacing("-----", with: "——-"), .dashes("U+2014 EM DASH")),
        (
            "dashes at the end only", TestKeys.serverPublicKey.replacing("-----END", with: "—–END"),
            .dashes("U+2013 EN DASH")
        ),
        (
            "a zero-width space within", TestKeys.serverPublicKey.replacing("\nJ", with: "\n\u{200B}J"),
            .strangeCharacter("U+200B ZERO WIDTH SPACE")
        ),
        (
            "a no-break space within", TestKeys.serverPublicKey.replacing("\nJ", with: "\u{A0}\nJ"),
            .strangeCharacter("U+00A0 NO-BREAK SPACE")
        ),
        ("elliptic", PEMFixtures.ellipticPublicKey, .notRSA("EC")),
        (
            "no end before the next begin", joined("-----BEGIN PUBLIC KEY-----\nAAAA", TestKeys.serverPublicKey),
            .unterminated("PUBLIC KEY")
        ),
    ]

    @Test(arguments: refusedPublic)
    func refusesAsPublicKey(label: String, pem: String, reason: PEMError) {
        #expect(throws: reason, "\(label)") { try MessageEncryptionKey(pem: pem) }
    }

    static let refusedPrivate: [(String, String, PEMError)] = [
        ("two keys", joined(TestKeys.clientPrivateKey, TestKeys.serverPrivateKey), .severalKeys(2)),
        ("locked, PKCS#8", Chain.lockedKey, .locked), ("locked, PKCS#1", Chain.lockedPKCS1, .locked),
        ("locked, on one line", Chain.lockedPKCS1.replacing("\n", with: " "), .locked),
        ("locked behind a certificate", joined(Chain.leaf, Chain.lockedKey), .locked),
        ("EC with its parameters", Chain.ellipticWithParameters, .notRSA("EC")),
        ("Ed25519", Chain.ed25519Key, .notRSA("Ed25519")),
    ]

    @Test(arguments: refusedPrivate)
    func refusesAsPrivateKey(label: String, pem: String, reason: PEMError) {
        #expect(throws: reason, "\(label)") { try MessageDecryptionKey(pem: Secret(pem)) }
    }

    @Test(arguments: [
        (PEMError.unexpectedLabel("PUBLIC KEY"), "it holds a public key, where the private key belongs"),
        (
            .unexpectedLabel("PRIVATE KEY"),
            "it holds a private key, where the other side's certificate or public key belongs"
        ),
        (
            .unexpectedLabel("CERTIFICATE REQUEST"),
            "it holds a request for a certificate, where another kind of key belongs"
        ),
        (.notRSA("EC"), "it holds a key of the kind EC, where RSA is needed"),
    ])
    func saysWhatItIs(error: PEMError, description: String) {
        #expect(error.description == description)
    }

    @Test func aPassphraseComesWithTheCommandThatRemovesIt() {
        #expect(PEMError.locked.description.contains("openssl pkey -in OLD.pem -out NEW.pem"))
    }
}
