import FoundationEssentials
import Konaplate
import TestSupport
import Testing

struct PEMTests {
    struct Key: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let pem: String
    }

    struct Form: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let change: @Sendable (String) -> String
    }

    static let forms = [
        Form(testDescription: "as it is") { $0 },
        Form(testDescription: "line break at the end") { $0 + "\n" },
        Form(testDescription: "CRLF") { $0.split(separator: "\n").joined(separator: "\r\n") + "\r\n" },
        Form(testDescription: #"literal \n"#) { $0.split(separator: "\n").joined(separator: #"\n"#) },
        Form(testDescription: #"literal \n at the end"#) { pem in
            pem.split(separator: "\n").joined(separator: #"\n"#) + #"\n"#
        },
        Form(testDescription: #"literal \r\n"#) { $0.split(separator: "\n").joined(separator: #"\r\n"#) },
        Form(testDescription: "leading text") { "Bag Attributes\n    friendlyName: key - one\n\n" + $0 },
        Form(testDescription: "leading text with CRLF") {
            "subject=CN = x\r\n" + $0.split(separator: "\n").joined(separator: "\r\n")
        },
        Form(testDescription: "trailing text") { $0 + "\nthe end\n" },
        Form(testDescription: "indented") { $0.split(separator: "\n").map { "  \t" + $0 }.joined(separator: "\n") },
        Form(testDescription: "blanks at line ends") { pem in
            pem.split(separator: "\n").map { $0 + "  " }.joined(separator: "\n")
        },
        Form(testDescription: "an empty line within") { $0.replacing("\nM", with: "\n\nM") },
        Form(testDescription: "Base64 on one line") { pem in
            let lines = pem.split(separator: "\n")
            return "\(lines[0])\n\(lines.dropFirst().dropLast().joined())\n\(lines[lines.count - 1])"
        },
        Form(testDescription: "another block behind") { $0 + "\n" + PEMFixtures.ellipticCertificate },
    ]

    @Test(
        arguments: [
            Key(testDescription: "certificate", pem: PEMFixtures.serverCertificate),
            Key(testDescription: "SPKI", pem: TestKeys.serverPublicKey),
            Key(testDescription: "PKCS#1", pem: PEMFixtures.serverPublicPKCS1),
        ], forms)
    func readsPublicKeys(key: Key, form: Form) async throws {
        let message = try await MessageEncryptionKey(pem: form.change(key.pem)).encrypt(Data("x".utf8))
        let serverKey = try MessageDecryptionKey(pem: Secret(TestKeys.serverPrivateKey))
        #expect(try await serverKey.decrypt(message) == Data("x".utf8))
    }

    @Test(
        arguments: [
            Key(testDescription: "PKCS#8", pem: TestKeys.clientPrivateKey),
            Key(testDescription: "PKCS#1", pem: PEMFixtures.clientPrivatePKCS1),
        ], forms)
    func readsPrivateKeys(key: Key, form: Form) async throws {
        let clientKey = try MessageDecryptionKey(pem: Secret(form.change(key.pem)))
        let text = String(decoding: try await clientKey.decrypt(JWEVectors.oaep256A128), as: UTF8.self)
        #expect(text == JWEVectors.oaep256A128Text)
    }

    static let noPublicKeys: [(String, String, PEMError)] = [
        ("nothing", "", .noBlock), ("no PEM", "garbage", .noBlock), ("a path", "/etc/konaplate/server.pem", .noBlock),
        ("a cut begin line", "-----BEGIN PUBLIC KEY", .noBlock),
        ("no end line", "-----BEGIN PUBLIC KEY-----\nAAAA\n", .unterminated("PUBLIC KEY")),
        ("another end", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END CERTIFICATE-----", .unterminated("PUBLIC KEY")),
        ("an empty block", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----", .notBase64("PUBLIC KEY")),
        ("no Base64", "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----", .notBase64("PUBLIC KEY")),
        ("a key of zeros", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", .unusable("PUBLIC KEY")),
        (
            "a certificate of zeros", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            .unusable("CERTIFICATE")
        ),
        ("a private key", TestKeys.serverPrivateKey, .unexpectedLabel("PRIVATE KEY")),
        ("a private key, PKCS#1", PEMFixtures.clientPrivatePKCS1, .unexpectedLabel("RSA PRIVATE KEY")),
        ("RSA with 1,024 bits", PEMFixtures.smallPublicKey, .tooSmall(bits: 1024)),
        ("an elliptic key", PEMFixtures.ellipticPublicKey, .notRSA("EC")),
        ("a certificate of an elliptic key", PEMFixtures.ellipticCertificate, .notRSA("EC")),
    ]

    @Test(arguments: noPublicKeys)
    func refusesAsPublicKey(label: String, pem: String, reason: PEMError) {
        #expect(throws: reason, "\(label)") { try MessageEncryptionKey(pem: pem) }
    }

    static let noPrivateKeys: [(String, String, PEMError)] = [
        ("nothing", "", .noBlock), ("no PEM", "garbage", .noBlock),
        ("a public key", TestKeys.clientPublicKey, .unexpectedLabel("PUBLIC KEY")),
        ("a certificate", PEMFixtures.serverCertificate, .unexpectedLabel("CERTIFICATE")),
        (
            "a locked key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
            .locked
        ),
        (
            "a locked key, PKCS#1",
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----",
            .locked
        ),
        ("RSA with 1,024 bits", PEMFixtures.smallPrivateKey, .tooSmall(bits: 1024)),
        ("an elliptic key", PEMFixtures.ellipticPrivateKey, .notRSA("EC")),
    ]

    @Test(arguments: noPrivateKeys)
    func refusesAsPrivateKey(label: String, pem: String, reason: PEMError) {
        #expect(throws: reason, "\(label)") { try MessageDecryptionKey(pem: Secret(pem)) }
    }

    @Test func errorsDoNotPrintTheKey() throws {
        let damaged = TestKeys.clientPrivateKey.replacing("\nM", with: "\n!")
        let error = #expect(throws: PEMError.self) { try MessageDecryptionKey(pem: Secret(damaged)) }
        let description = try #require(error).description
        #expect(!TestKeys.clientPrivateKey.split(separator: "\n").contains { description.contains($0.dropFirst()) })
    }
}
