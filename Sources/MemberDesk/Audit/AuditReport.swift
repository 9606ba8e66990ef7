import Konaplate

/// What each agent did in a month, and what of it is unusual.
///
/// A number is unusual where it is at least ``smallestUnusual`` and over ``unusualFactor`` times the median of the other
/// agents' numbers of the same kind.
public struct AuditReport: Hashable, Sendable {
    /// Under this number nothing is unusual.
    public static let smallestUnusual = 20
    /// How many times the median of the others is usual.
    public static let unusualFactor = 3

    /// What is counted.
    public enum Count: String, Hashable, Sendable, CaseIterable {
        /// Members, histories, exchanges and journals that were shown, and questions to the platform.
        case looks
        /// Searches and lists.
        case searches
        /// Account numbers that were shown whole.
        case reveals
        /// Correlation IDs and notes that were copied.
        case copies
        /// Exports and plain screens.
        case exports
        /// Registrations.
        case registrations
        /// Refusals by the gate.
        case refusals
        /// Settlements by hand.
        case overrides
        /// All of these outside of office hours.
        case offHours
    }

    /// One agent's numbers.
    public struct Line: Hashable, Sendable {
        /// The agent.
        public let agent: String
        /// How often.
        public internal(set) var counts: [Count: Int]
        /// What is unusual.
        public internal(set) var unusual: Set<Count> = []
    }

    /// The agents by name.
    public private(set) var lines: [Line]

    /// Counts.
    init(_ acts: [(agent: String, action: String, time: Timestamp)], hours: OfficeHours) {
        var counts: [String: [Count: Int]] = [:]
        for act in acts {
            guard let count = Count(action: act.action) else { continue }
            counts[act.agent, default: [:]][count, default: 0] += 1
            if !hours.contains(act.time) { counts[act.agent, default: [:]][.offHours, default: 0] += 1 }
        }
        lines = counts.sorted { $0.key < $1.key }.map { Line(agent: $0.key, counts: $0.value) }
        for index in lines.indices {
            for count in Count.allCases {
                let others = lines.indices.filter { $0 != index }.map { lines[$0].counts[count] ?? 0 }
                guard let median = Self.median(others), let number = lines[index].counts[count],
                    number >= Self.smallestUnusual, Double(number) > Double(Self.unusualFactor) * median
                else { continue }
                lines[index].unusual.insert(count)
            }
        }
    }

    private static func median(_ numbers: [Int]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

extension AuditReport.Count {
    /// What an action counts as; `nil` for what is not done by a person.
    fileprivate init?(action: String) {
        switch action {
        case "view", "inquiry": self = .looks
        case "search", "list": self = .searches
        case "reveal": self = .reveals
        case "copy": self = .copies
        case "export": self = .exports
        case "register": self = .registrations
        case "refusal": self = .refusals
        case "override": self = .overrides
        default: return nil
        }
    }
}
