import HummingbirdCore
import Konaplate
import StrictText

extension ControlPlane.Route {
    /// The list of members.
    static func roster(_ directory: MemberDirectory) -> ControlPlane.Route {
        ControlPlane.Route("GET", SandboxDefaults.rosterPath) { _ in
            ControlAnswer(Roster.mediaType, Roster(directory: directory).body)
        }
    }

    /// The kept requests, and the explanation of one: JSON, or with `?output=text&lang=ko` for people.
    static func requests(_ history: RequestHistory, _ check: RequestCheck) -> [ControlPlane.Route] {
        [
            ControlPlane.Route("GET", "/sandbox/requests") { _ in .json(.array(history.all.map(\.summary))) },
            ControlPlane.Route("GET", "/sandbox/requests/{}") { call throws(Refusal) in
                guard let request = history[call.argument] else { throw .unknownRequest }
                let explanation = RequestExplanation(request, by: check)
                guard call.query["output"] == "text" else { return .json(explanation.json) }
                return .text(explanation.text(in: call.query["lang"] == "ko" ? \.korean : \.english))
            },
        ]
    }
}
