import FoundationEssentials
import Konaplate
import TestSupport
import Testing

/// Whatever a key or a message has become, it is read as what it was or refused.
struct EncryptionFuzzTests {
    private static let content = #"{"userId":50000104652,"userName":"김코나"}"#

    @Test(arguments: UInt64(1)...2)
    func `damaged message is refused, and taken apart as far as it goes`(seed: UInt64) async throws {
        let key = try MessageDecryptionKey(pem: Secret(TestKeys.serverPrivateKey))
        let whole = try await MessageEncryptionKey(pem: TestKeys.serverPublicKey).encrypt(Data(Self.content.utf8))
        await Fuzz.run(seed: seed, rounds: 60) { fuzz in
            let damaged = String(decoding: fuzz.mutated(Array(whole.utf8)), as: UTF8.self)
            let examination = key.examine(damaged)
            #expect(examination.parts.count <= 5)
            do throws(MessageEncryptionError) {
                let read = try await key.decrypt(damaged)
                let isUnharmed = damaged == whole && read == Data(Self.content.utf8)
                #expect(isUnharmed, "\(damaged)")
            } catch {
                // A message that nothing but an undone mistake opens is refused all the same.
                if case .opened = examination.result { Issue.record("opened what is refused: \(damaged)") }
            }
        }
    }

    @Test(arguments: [
        TestKeys.serverPublicKey, TestKeys.serverPrivateKey, PEMFixtures.serverCertificate,
        PEMFixtures.serverPublicPKCS1,
    ])
    func `damaged key is read or refused`(pem: String) async throws {
        await Fuzz.run(seed: 7, rounds: 300) { fuzz in
            let damaged = String(decoding: fuzz.mutated(Array(pem.utf8)), as: UTF8.self)
            do throws(PEMError) {
                _ = try MessageEncryptionKey(pem: damaged)
            } catch {
                #expect(!error.description.isEmpty)
            }
            do throws(PEMError) {
                _ = try MessageDecryptionKey(pem: Secret(damaged))
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }
}
