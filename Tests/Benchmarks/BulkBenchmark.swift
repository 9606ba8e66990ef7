import CryptoExtras
import Foundation
import Konaplate
import MemberDesk

/// How quickly many members are registered: signed, encrypted both ways, each attempt on disk before it is sent.
struct BulkBenchmark: Benchmark {
    let name = "bulk"
    let about = "registrations with the sandbox in this process, beside two RSA-2048 private operations for each"

    func measure(_ effort: Effort) async throws -> [Measurement] {
        let key = try _RSA.Encryption.PrivateKey(keySize: .bits2048)
        let sealed = try key.publicKey.encrypt(Data(count: 16), padding: .PKCS1_OAEP_SHA256)
        let pem = key.pkcs8PEMRepresentation
        var measurement: Measurement?
        // Those of the fixed members would be refused, or answer late.
        let batch = effort.batch
        try await BenchmarkDesk.with(members: batch * 2 + 10) { desk, _ in
            try await desk.fetchRosterIfEmpty()
            let all = try await desk.members().map(\.id).dropFirst(10)
            var parts = [all.prefix(batch), all.dropFirst(batch).prefix(batch)]
            measurement = try await .pairs("\(batch) registrations, 16 at once", rounds: 1) {
                let members = Array(parts.removeFirst())
                var reached = 0
                let ending = try await desk.register(
                    RegistrationBatch(members), resume: false, options: BatchOptions(concurrency: 16)
                ) { _ in reached += 1 }
                guard reached == members.count, ending.rowsNotReached == 0 else {
                    throw NotAsExpected(description: "\(reached) of \(members.count) members were reached")
                }
            } beside: {
                try await Self.decrypt(2 * batch, sealed, pem)
            }
        }
        return measurement.map { [$0] } ?? []
    }

    /// Decrypts a key so many times, on all processors.
    private static func decrypt(_ count: Int, _ sealed: Data, _ pem: String) async throws {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup { group in
            for _ in 0..<workers {
                group.addTask {
                    let key = try _RSA.Encryption.PrivateKey(pemRepresentation: pem)
                    for _ in 0..<count / workers {
                        guard try key.decrypt(sealed, padding: .PKCS1_OAEP_SHA256).count == 16 else {
                            throw NotAsExpected(description: "a key is lost")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
