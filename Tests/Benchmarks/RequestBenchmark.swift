import Crypto
import CryptoExtras
import Foundation
import Konaplate
import KonaplateSandbox

/// How long it takes until a signed and encrypted request is ready to leave.
struct RequestBenchmark: Benchmark {
    let name = "request"
    let about = "a registration made ready, beside its HMAC-SHA-256, AES-128-GCM and RSA-OAEP public operation alone"

    func measure(_ effort: Effort) async throws -> [Measurement] {
        let keys = try _RSA.Encryption.PrivateKey(keySize: .bits2048)
        let secret = SymmetricKey(size: .bits256)
        let credentials = Credentials(
            aspID: "000170000000000", accessKey: Secret("benchmark-access-key"),
            secretKey: Secret(secret.withUnsafeBytes { Data($0) }.base64EncodedString()),
            messageEncryption: Credentials.MessageEncryption(
                keyID: "benchmark-key", serverKey: try MessageEncryptionKey(pem: keys.publicKey.pemRepresentation),
                clientKey: try MessageDecryptionKey(pem: Secret(keys.pkcs8PEMRepresentation))))
        guard let memberID = MemberID(50_000_000_001) else {
            throw NotAsExpected(description: "the benchmark's own values are not taken")
        }
        let transport = try HTTPTransport(TransportSettings(baseURL: "http://127.0.0.1:9/open-api"))
        let client = KonaplateClient(credentials: credentials, transport: transport)
        let body = Data(#"{"userId":50000000001}"#.utf8)
        let contentKey = SymmetricKey(size: .bits128)
        let calls = 20
        do {
            let measurement: Measurement = try await .pairs("register, \(calls) requests", rounds: effort.rounds) {
                for _ in 0..<calls {
                    let call = try await client.prepare(
                        Endpoint<Konaplate.MemberRequest, AutoRechargeRegistration>.autoRechargeRegistration,
                        for: memberID)
                    guard call.isEncrypted else { throw NotAsExpected(description: "the request is not encrypted") }
                }
            } beside: {
                for _ in 0..<calls {
                    let wrapped = try keys.publicKey.encrypt(
                        contentKey.withUnsafeBytes { Data($0) }, padding: .PKCS1_OAEP_SHA256)
                    let sealed = try AES.GCM.seal(body, using: contentKey)
                    let code = HMAC<SHA256>.authenticationCode(for: sealed.ciphertext + wrapped, using: secret)
                    guard code.byteCount == 32 else { throw NotAsExpected(description: "no HMAC") }
                }
            }
            await transport.shutDown()
            return [measurement]
        } catch {
            await transport.shutDown()
            throw error
        }
    }
}
