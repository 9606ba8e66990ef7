import FoundationEssentials

/// Makes up input for readers, by a seed, so that what was found can be found again.
///
/// A run of the tests makes as many rounds as they say; with `KONA_FUZZ_SECONDS` in the environment each takes that long.
package struct Fuzz: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins with a seed.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next number of SplitMix64.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Makes rounds, each with what the ones before have left of the sequence.
    package static func run(
        seed: UInt64, rounds: Int, _ round: (inout Fuzz) async throws -> Void
    ) async rethrows {
        var fuzz = Fuzz(seed: seed)
        let clock = ContinuousClock()
        let end = seconds.map { clock.now + .seconds($0) }
        var made = 0
        while end.map({ clock.now < $0 }) ?? (made < rounds) {
            try await round(&fuzz)
            made += 1
        }
    }

    /// Pieces in any order, with a byte of any kind between them now and then.
    package mutating func bytes(of pieces: [[UInt8]], atMost count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            bytes += pieces.randomElement(using: &self) ?? []
            if Int.random(in: 0..<8, using: &self) == 0 { bytes.append(UInt8.random(in: 0...255, using: &self)) }
        }
        return bytes
    }

    /// A copy with one to four changes: a byte changed, taken out, put in, or a part doubled or cut off.
    package mutating func mutated(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &self) {
            let place = Int.random(in: 0...max(0, bytes.count - 1), using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case _ where bytes.isEmpty: bytes.append(UInt8.random(in: 0...255, using: &self))
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<min(place + 16, bytes.count)], at: place)
            default: bytes = Array(bytes[..<place])
            }
        }
        return bytes
    }

    private static let seconds = ProcessInfo.processInfo.environment["KONA_FUZZ_SECONDS"].flatMap { Int($0) }
}
