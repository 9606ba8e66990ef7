import Foundation
import Konaplate
import TestSupport
import Testing

/// RSA-OAEP-256 as toolkits write it that leave MGF1 at SHA-1.
struct MixedOAEPTests {
    private func decrypt(_ message: String, _ pem: String = TestKeys.clientPrivateKey) async throws -> String {
        String(decoding: try await MessageDecryptionKey(pem: Secret(pem)).decrypt(message), as: UTF8.self)
    }

    @Test(arguments: [MixedOAEPVectors.mixedA128, MixedOAEPVectors.mixedA256])
    func isRead(message: String) async throws {
        #expect(try await decrypt(message) == MixedOAEPVectors.text)
    }

    @Test func isNotReadWithAnotherKey() async {
        await #expect(throws: MessageEncryptionError.undecryptable) {
            try await decrypt(MixedOAEPVectors.mixedA128, TestKeys.serverPrivateKey)
        }
    }

    @Test func everyChangeIsNoticed() async {
        let parts = MixedOAEPVectors.mixedA128.split(separator: ".").map { String($0) }
        for (part, text) in parts.enumerated().dropFirst() {
            var changed = parts
            changed[part] = (text.hasPrefix("A") ? "B" : "A") + text.dropFirst()
            let message = changed.joined(separator: ".")
            await #expect(throws: MessageEncryptionError.undecryptable) { try await decrypt(message) }
        }
        // A content key of the other size is none.
        let other = [MixedOAEPVectors.mixedA256.split(separator: ".")[1].description]
        let message = ([parts[0]] + other + parts[2...]).joined(separator: ".")
        await #expect(throws: MessageEncryptionError.undecryptable) { try await decrypt(message) }
    }
}
