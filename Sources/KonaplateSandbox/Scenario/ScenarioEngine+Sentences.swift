import Konaplate

extension ScenarioEngine.Unmet {
    /// What was expected and what came.
    var sentence: Sentence {
        let api = expectation.pattern.path.map { $0.split(separator: "/").dropFirst(2).joined(separator: "/") }
        let code = expectation.code.map { " \($0)" } ?? ""
        let counts = expectation.counts
        let (korean, english): (String, String) =
            if counts.lowerBound == counts.upperBound {
                ("\(counts.lowerBound)건", "\(counts.lowerBound)")
            } else if counts.upperBound == .max {
                ("\(counts.lowerBound)건 이상", "at least \(counts.lowerBound)")
            } else {
                ("\(counts.lowerBound)~\(counts.upperBound)건", "\(counts.lowerBound) to \(counts.upperBound)")
            }
        return Sentence(
            "\(api ?? "모든 API")\(code): 기대한 호출은 \(korean), 실제로는 \(count)건입니다.",
            "\(api ?? "any API")\(code): \(english) expected, \(count) came")
    }
}
