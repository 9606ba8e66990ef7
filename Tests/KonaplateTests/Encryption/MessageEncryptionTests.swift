import FoundationEssentials
import Konaplate
import TestSupport
import Testing

struct MessageEncryptionTests {
    @Test(arguments: ["", "x", #"{"userId":9999999999999999999}"#, "김코나 🏦", String(repeating: "가", count: 100_000)])
    func isReadWithTheOtherHalf(text: String) async throws {
        let message = try await MessageEncryptionKey(pem: TestKeys.serverPublicKey).encrypt(Data(text.utf8))
        let key = try MessageDecryptionKey(pem: Secret(TestKeys.serverPrivateKey))
        #expect(String(decoding: try await key.decrypt(message), as: UTF8.self) == text)
    }

    @Test func beginsWithTheObservedHeader() async throws {
        let key = try MessageEncryptionKey(pem: TestKeys.serverPublicKey)
        for _ in 0..<20 {
            let parts = try await key.encrypt(Data("x".utf8)).split(separator: ".")
            // {"enc":"A128GCM","alg":"RSA-OAEP-256"}
            #expect(parts.first == "eyJlbmMiOiJBMTI4R0NNIiwiYWxnIjoiUlNBLU9BRVAtMjU2In0")
            #expect(parts.map(\.utf8.count) == [51, 342, 16, 2, 22])
        }
    }

    @Test func usesItsContentKeyAndVectorOnce() async throws {
        let key = try MessageEncryptionKey(pem: TestKeys.serverPublicKey)
        let first = try await key.encrypt(Data("x".utf8)).split(separator: ".")
        let second = try await key.encrypt(Data("x".utf8)).split(separator: ".")
        #expect(zip(first, second).map { $0 == $1 } == [true, false, false, false, false])
    }

    @Test func aGeneratedKeyReadsItsMessages() async throws {
        let key = try MessageDecryptionKey(generating: ())
        let message = try await MessageEncryptionKey(pem: key.publicKeyPEM).encrypt(Data("x".utf8))
        let restored = try MessageDecryptionKey(pem: key.pem)
        #expect(try await restored.decrypt(message) == Data("x".utf8))
    }
}
