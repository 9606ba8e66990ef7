import Konaplate
import StrictText

/// Checks what decoding cannot, and names the place.
struct ScenarioReader {
    let document: TOMLDocument
    let apis: [API]

    func rule(_ rule: ScenarioFile.Rule, at path: TOMLPath, ordinal: Int) throws(ScenarioError) -> ScenarioRule {
        var result = ScenarioRule(name: rule.name ?? "\(ordinal)")
        result.pattern = try pattern(rule.api, rule.members, at: path)
        result.skip = try number(rule.skip, "skip", 0...Int.max, at: path) ?? 0
        result.count = try number(rule.count, "count", 1...Int.max, at: path)
        if let share = rule.share {
            guard share > 0, share <= 1 else {
                throw error("share는 0보다 크고 1 이하여야 합니다.", "a share is above 0 and at most 1", path + "share")
            }
            result.share = share
        }
        let limit = 600_000
        result.latency = .milliseconds(try number(rule.latencyMilliseconds, "latency_ms", 0...limit, at: path) ?? 0)
        result.fault = try fault(of: rule, at: path)
        result.isCarriedOut = rule.carriedOut ?? false
        guard result.fault != nil || rule.latencyMilliseconds != nil else {
            throw error(
                "이 규칙은 하는 일이 없습니다. latency_ms, drop, code, http_status, undecryptable 중 하나를 쓰세요.",
                "this rule does nothing; give it latency_ms, drop, code, http_status or undecryptable", path)
        }
        guard result.fault != nil || rule.carriedOut == nil else {
            throw error(
                "carried_out은 drop, code, http_status, undecryptable과 함께 씁니다.",
                "carried_out goes with drop, code, http_status or undecryptable", path + "carried_out")
        }
        return result
    }

    func expectation(
        _ expectation: ScenarioFile.Expectation, at path: TOMLPath
    ) throws(ScenarioError) -> ScenarioExpectation {
        var result = ScenarioExpectation(place: document.place(of: path))
        result.pattern = try pattern(expectation.api, expectation.members, at: path)
        result.code = try code(expectation.code, at: path)
        let exact = try number(expectation.count, "count", 0...Int.max, at: path)
        let least = try number(expectation.atLeast, "at_least", 0...Int.max, at: path)
        let most = try number(expectation.atMost, "at_most", 0...Int.max, at: path)
        if let exact {
            guard least == nil, most == nil else {
                throw error(
                    "count는 at_least, at_most와 함께 쓸 수 없습니다.", "count excludes at_least and at_most", path + "count")
            }
            result.counts = exact...exact
            return result
        }
        guard least ?? 0 <= most ?? .max else {
            throw error("at_most가 at_least보다 작습니다.", "at_most is below at_least", path + "at_most")
        }
        result.counts = (least ?? (most == nil ? 1 : 0))...(most ?? .max)
        return result
    }
}
