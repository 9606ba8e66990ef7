import Crypto
import Foundation
import Konaplate
import MemberDesk

/// How opening and searching a directory on disk grow.
struct DirectoryBenchmark: Benchmark {
    let name = "directory"
    let about = "a search as a command makes it, encrypted at rest, beside decrypting as many bytes in one piece"

    func measure(_ effort: Effort) async throws -> [Measurement] {
        var measurements: [Measurement] = []
        for size in effort.sizes {
            try await BenchmarkDesk.with(members: 10) { desk, _ in
                try await desk.importMembers(FictionalRoster.members(size))
                let key = SymmetricKey(size: .bits256)
                let sealed = try AES.GCM.seal(Data(count: 110 * size), using: key)
                let query = SearchQuery("김코")
                measurements.append(
                    try await .pairs("search, \(size) members", rounds: min(effort.rounds, 11)) {
                        _ = try await desk.search(query, limit: 20)
                    } beside: {
                        let plain = try AES.GCM.open(sealed, using: key)
                        guard plain.count == 110 * size else { throw NotAsExpected(description: "bytes are lost") }
                    })
            }
        }
        return measurements
    }
}
