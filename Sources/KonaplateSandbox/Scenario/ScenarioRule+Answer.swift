import Konaplate

extension ScenarioRule {
    /// What is answered instead of the ordinary answer; `nil` where that is only late.
    var answer: Answer? {
        switch fault {
        case .drop?: Answer(content: .closedConnection, reason: "scenario:drop")
        case .code(let status, let httpStatus)?:
            Answer(content: .envelope(httpStatus: httpStatus, status, []), reason: "scenario:code")
        case .page(let httpStatus)?: .page(httpStatus, reason: "scenario:http\(httpStatus)")
        case .undecryptable?:
            Answer(content: .undecryptable(SandboxDefaults.success, []), reason: "scenario:undecryptable")
        case nil: nil
        }
    }
}
