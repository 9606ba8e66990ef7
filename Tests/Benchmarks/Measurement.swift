/// A figure beside its reference.
struct Measurement: Sendable {
    /// What was measured.
    let name: String
    /// What it took, each time.
    let own: [Duration]
    /// What the reference took, each time right after.
    let reference: [Duration]

    static let header =
        "what".padded(44) + "median".leftPadded(12) + "p99".leftPadded(12) + "reference".leftPadded(12)
        + "ratio".leftPadded(9)

    /// A row of the table; the ratio is the median of the ratios of pairs, which does not drift with the machine.
    var line: String {
        let ratios = zip(own, reference).map { $0.0 / $0.1 }.sorted()
        return name.padded(44) + own.quantile(0.5).text.leftPadded(12) + own.quantile(0.99).text.leftPadded(12)
            + reference.quantile(0.5).text.leftPadded(12)
            + (ratios.isEmpty ? "-" : ratios[ratios.count / 2].twoDigits).leftPadded(9)
    }

    /// Measures a piece of work and its reference in turn, after a round that does not count.
    static func pairs(
        _ name: String, rounds: Int, _ own: () async throws -> Void, beside reference: () async throws -> Void
    ) async rethrows -> Measurement {
        let clock = ContinuousClock()
        var (times, references): ([Duration], [Duration]) = ([], [])
        for round in 0...rounds {
            let time = try await clock.measure { try await own() }
            let other = try await clock.measure { try await reference() }
            guard round > 0 else { continue }
            times.append(time)
            references.append(other)
        }
        return Measurement(name: name, own: times, reference: references)
    }
}

extension [Duration] {
    /// The value below which so large a part of them is.
    func quantile(_ part: Double) -> Duration {
        isEmpty ? .zero : sorted()[Swift.min(count - 1, Int(Double(count) * part))]
    }
}

extension Duration {
    var text: String {
        let nanoseconds = Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
        return switch nanoseconds {
        case ..<1e4: "\(Int(nanoseconds)) ns"
        case ..<1e7: "\((nanoseconds / 1e3).twoDigits) us"
        default: "\((nanoseconds / 1e6).twoDigits) ms"
        }
    }
}

extension Double {
    var twoDigits: String {
        let hundredths = Int((self * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

/// What a benchmark expects of what it measures is not so.
struct NotAsExpected: Error, CustomStringConvertible {
    let description: String
}
