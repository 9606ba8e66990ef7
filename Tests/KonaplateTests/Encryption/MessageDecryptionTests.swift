import FoundationEssentials
import Konaplate
import TestSupport
import Testing

struct MessageDecryptionTests {
    private func decrypt(_ message: String) async throws -> String {
        let key = try MessageDecryptionKey(pem: Secret(TestKeys.clientPrivateKey))
        return String(decoding: try await key.decrypt(message), as: UTF8.self)
    }

    /// Base64url of a header.
    private func encoded(_ header: String) -> String {
        Data(header.utf8).base64EncodedString().replacing("=", with: "").replacing("+", with: "-")
            .replacing("/", with: "_")
    }

    @Test(arguments: [
        ("RSA-OAEP-256, A128GCM", JWEVectors.oaep256A128, JWEVectors.oaep256A128Text),
        ("RSA-OAEP-256, A256GCM", JWEVectors.oaep256A256, JWEVectors.oaep256A256Text),
        ("RSA-OAEP, A128GCM", JWEVectors.oaepA128, JWEVectors.oaepA128Text),
        ("RSA-OAEP, A256GCM", JWEVectors.oaepA256, JWEVectors.oaepA256Text),
    ])
    func readsMessagesOfAnotherImplementation(label: String, message: String, text: String) async throws {
        #expect(try await decrypt(message) == text, "\(label)")
    }

    @Test(arguments: 0..<5)
    func noticesAFlippedBitInEveryPart(part: Int) async throws {
        let parts = JWEVectors.oaep256A128.split(separator: ".").map { Array($0.utf8) }
        let count = parts[part].count
        for position in Set([0, 1, count / 3, count / 2, count - 2, count - 1]).sorted() {
            for bit in [0, 1, 4] as [UInt8] {
                var changed = parts
                changed[part][position] ^= 1 << bit
                let message = changed.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
                await #expect(throws: MessageEncryptionError.self, "character \(position), bit \(bit)") {
                    try await decrypt(message)
                }
            }
        }
    }

    @Test func noticesUnreadBitsInTheLastCharacterOfAPart() async throws {
        // 256 bytes and 16 bytes leave four bits of the last character unread; the message would decrypt all the same.
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let parts = JWEVectors.oaep256A128.split(separator: ".").map { String($0) }
        for part in [1, 4] {
            let last = try #require(parts[part].last)
            let value = try #require(alphabet.firstIndex(of: last))
            var changed = parts
            changed[part] = parts[part].dropLast() + String(alphabet[value ^ 1])
            await #expect(throws: MessageEncryptionError.malformed) {
                try await decrypt(changed.joined(separator: "."))
            }
        }
    }

    private static let whole = JWEVectors.oaep256A128

    static let otherForms: [(String, String)] = [
        ("nothing", ""), ("four dots", "...."), ("the last character missing", String(whole.dropLast())),
        ("the tag missing", String(whole.dropLast(23))),
        ("an empty tag", String(whole.dropLast(22))),
        ("a character more", "\(whole)A"), ("four characters more", "\(whole)AAAA"),
        ("a line break", "\(whole)\n"),
        ("a leading blank", " \(whole)"), ("a sixth part", "\(whole).AAAA"),
        ("a sixth empty part", "\(whole)."),
        ("an initialisation vector of 16 bytes", JWEVectors.longVector),
    ]

    @Test(arguments: otherForms)
    func refusesOtherForms(label: String, message: String) async {
        await #expect(throws: MessageEncryptionError.malformed, "\(label)") { try await decrypt(message) }
    }

    @Test(arguments: [
        "\(whole)==", whole.replacing(".", with: "=."), whole.replacing(/^([^.]*)/) { "\($0.1)=" },
    ])
    func saysThatBase64IsPadded(message: String) async {
        await #expect(throws: MessageEncryptionError.padded) { try await decrypt(message) }
    }

    @Test func refusesAContentKeyOfAnotherSize() async {
        await #expect(throws: MessageEncryptionError.undecryptable) { try await decrypt(JWEVectors.longKey) }
    }

    @Test(arguments: [
        ("RSA1_5", JWEVectors.rsa15), ("A128CBC-HS256", JWEVectors.cbc), ("A192GCM", JWEVectors.a192),
        ("dir", JWEVectors.direct), ("zip", JWEVectors.zip), ("crit", JWEVectors.crit),
    ])
    func refusesWholeMessagesWithOtherAlgorithms(name: String, message: String) async {
        await #expect(throws: MessageEncryptionError.unsupported(name)) { try await decrypt(message) }
    }

    static let otherHeaders: [(String, MessageEncryptionError)] = [
        (#"{"alg":"none","enc":"A128GCM"}"#, .unsupported("none")),
        (#"{"alg":"RSA-OAEP-512","enc":"A128GCM"}"#, .unsupported("RSA-OAEP-512")),
        (#"{"alg":"rsa-oaep-256","enc":"A128GCM"}"#, .unsupported("rsa-oaep-256")),
        (#"{"alg":"RSA-OAEP-256","enc":"none"}"#, .unsupported("none")),
        (#"{"alg":"RSA-OAEP-256"}"#, .malformed), (#"{"enc":"A128GCM"}"#, .malformed), ("{}", .malformed),
        ("[]", .malformed), ("", .malformed), (#"{"alg":1,"enc":"A128GCM"}"#, .malformed),
        (#"{"alg":"RSA-OAEP-256","enc":"A128GCM","crit":"exp"}"#, .malformed),
        (#"{"alg":"RSA-OAEP-256","enc":"A128GCM","crit":[]}"#, .unsupported("crit")),
        (#"{"enc":"A128GCM","alg":"RSA-OAEP-256"}"#, .undecryptable),
        (#"{"alg":"RSA-OAEP","enc":"A128GCM"}"#, .undecryptable),
        (#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, .undecryptable),
    ]

    @Test(arguments: otherHeaders)
    func refusesAnExchangedHeader(header: String, reason: MessageEncryptionError) async {
        let rest = JWEVectors.oaep256A128.drop { $0 != "." }
        await #expect(throws: reason) { try await decrypt(encoded(header) + rest) }
    }

    @Test func refusesAMessageForAnotherKey() async throws {
        let key = try MessageDecryptionKey(pem: Secret(TestKeys.serverPrivateKey))
        await #expect(throws: MessageEncryptionError.undecryptable) { try await key.decrypt(JWEVectors.oaep256A128) }
    }
}
