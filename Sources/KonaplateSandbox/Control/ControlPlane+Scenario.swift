import Konaplate
import StrictText

extension ControlPlane.Route {
    /// Reads, begins and ends a scenario while the sandbox runs.
    static func scenario(_ engine: ScenarioEngine, _ apis: [API]) -> [ControlPlane.Route] {
        let path = "/sandbox/scenario"
        return [
            ControlPlane.Route("GET", path) { _ in .json(engine.report) },
            ControlPlane.Route("PUT", path) { call throws(Refusal) in
                guard let text = call.request.body.flatMap({ String(validating: $0, as: UTF8.self) }) else {
                    throw .value("body")
                }
                do throws(ScenarioError) {
                    engine.begin(try Scenario(text: text, file: "scenario", apis: apis))
                } catch {
                    return .json(error.json, httpStatus: SandboxDefaults.refusalStatus)
                }
                return .json(engine.report)
            },
            ControlPlane.Route("DELETE", path) { _ in
                engine.begin(Scenario())
                return .json(engine.report)
            },
        ]
    }
}

extension ScenarioError {
    fileprivate var json: JSON {
        let korean: String? = if case .scenario(let korean, _) = fault { korean } else { nil }
        return .members([
            "line": place.line.map { .integer($0) }, "column": place.column.map { .integer($0) },
            "key": place.keyPath.map { .string($0) }, "en": .string(description),
            "ko": korean.map { .string("\(place): \($0)") },
        ])
    }
}
