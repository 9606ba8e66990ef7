import Konaplate
import StrictText
import Synchronization

/// Applies a scenario to calls and counts them.
final class ScenarioEngine: Sendable {
    private struct State {
        var scenario: Scenario
        var rules: [RuleState]
        /// How many calls came for each expectation.
        var counts: [Int]

        init(_ scenario: Scenario) {
            self.scenario = scenario
            rules = scenario.rules.indices.map { RuleState(generator: SplitMix64(seed: scenario.seed, index: $0)) }
            counts = scenario.expectations.map { _ in 0 }
        }
    }

    private struct RuleState {
        var generator: SplitMix64
        /// How many calls it was about, and to how many it applied.
        var seen = 0
        var applied = 0
    }

    /// An expectation with what came.
    struct Unmet: Sendable {
        let expectation: ScenarioExpectation
        let count: Int
    }

    private let state: Mutex<State>

    init(_ scenario: Scenario = Scenario()) {
        state = Mutex(State(scenario))
    }

    /// Begins a scenario.
    func begin(_ scenario: Scenario) {
        state.withLock { $0 = State(scenario) }
    }

    /// Begins the present scenario anew.
    func restart() {
        state.withLock { $0 = State($0.scenario) }
    }

    /// The rule that decides about a call.
    func rule(for api: API, _ memberID: MemberID?) -> ScenarioRule? {
        state.withLock { state in
            for (index, rule) in state.scenario.rules.enumerated() where rule.pattern.matches(api, memberID) {
                state.rules[index].seen += 1
                // Drawn for every call, so that what a seed means does not depend on the limits.
                let isDrawn = state.rules[index].generator.fraction() < rule.share
                guard state.rules[index].seen > rule.skip, state.rules[index].applied < rule.count ?? .max, isDrawn
                else { continue }
                state.rules[index].applied += 1
                return rule
            }
            return nil
        }
    }

    /// Counts an answered call for the expectations.
    func count(_ api: API?, _ memberID: MemberID?, _ code: ResponseCode?) {
        state.withLock { state in
            for (index, expectation) in state.scenario.expectations.enumerated()
            where expectation.pattern.matches(api, memberID) && (expectation.code ?? code) == code {
                state.counts[index] += 1
            }
        }
    }

    /// The expectations that are not met.
    var unmet: [Unmet] {
        state.withLock { state in
            zip(state.scenario.expectations, state.counts).filter { !$0.counts.contains($1) }
                .map { Unmet(expectation: $0, count: $1) }
        }
    }

    /// Rules and expectations with what came.
    var report: JSON {
        state.withLock { state in
            .members([
                "seed": .number(String(state.scenario.seed)),
                "rules": .array(
                    zip(state.scenario.rules, state.rules).map { rule, counts in
                        .members([
                            "name": .string(rule.name), "api": rule.pattern.path.map { .string($0) },
                            "seen": .integer(counts.seen), "applied": .integer(counts.applied),
                        ])
                    }),
                "expectations": .array(
                    zip(state.scenario.expectations, state.counts).map { expectation, count in
                        .members([
                            "api": expectation.pattern.path.map { .string($0) },
                            "code": expectation.code.map { .string($0.rawValue) },
                            "atLeast": .integer(expectation.counts.lowerBound),
                            "atMost": expectation.counts.upperBound == .max
                                ? nil : .integer(expectation.counts.upperBound),
                            "count": .integer(count), "isMet": .bool(expectation.counts.contains(count)),
                        ])
                    }),
            ])
        }
    }
}

extension SplitMix64 {
    /// A number from 0 up to 1.
    fileprivate mutating func fraction() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }
}
