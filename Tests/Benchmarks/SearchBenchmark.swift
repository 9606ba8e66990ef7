import Konaplate
import MemberDesk

/// How a search grows with the directory.
struct SearchBenchmark: Benchmark {
    let name = "search"
    let about = "the best 200 of a search, beside a pass over all names that only compares bytes"

    private static let queries = [("two letters", "김코"), ("choseong", "ㄱㅋㄴ"), ("mid-name", "코나"), ("digits", "1234")]

    func measure(_ effort: Effort) async throws -> [Measurement] {
        var measurements: [Measurement] = []
        for size in effort.sizes {
            let members = FictionalRoster.members(size)
            let index = SearchIndex(members)
            let names: [UInt8] = members.reduce(into: []) { bytes, member in
                bytes.append(contentsOf: (member.name?.exposed ?? "").utf8)
                bytes.append(0)
            }
            for (label, text) in Self.queries {
                let query = SearchQuery(text)
                let needle = Array(text.utf8)
                var (found, seen) = (0, 0)
                measurements.append(
                    await .pairs("\(label), \(size) members", rounds: effort.rounds) {
                        found = index.search(query, limit: 200).count
                    } beside: {
                        seen = names.withUnsafeBufferPointer { bytes in
                            bytes.reduce(into: 0) { count, byte in count += byte == needle[0] ? 1 : 0 }
                        }
                    })
                guard found >= 0, seen >= 0 else { throw NotAsExpected(description: "nothing was counted") }
            }
        }
        return measurements
    }
}
