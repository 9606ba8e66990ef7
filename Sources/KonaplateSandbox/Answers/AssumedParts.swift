import Konaplate
import StrictText

/// What of an answer stands on no public page and was seen in nobody's code: a default of ours.
///
/// No integrator should take `002_021` for a fact because a sandbox said it.
enum AssumedParts {
    /// The header that lists the parts; it is no part of the platform's wire.
    static let headerName = "X-Kona-Sandbox-Assumed"

    /// The parts of an answer, by their names: `status`, `code`, `encryption`, or a member's path.
    static func of(_ answer: Answer, from api: API?) -> [String] {
        var parts = answer.assumed
        if let code = answer.code, code != .success, !(api?.codes.contains { $0.code == code } ?? false),
            !parts.contains("code")
        {
            parts.append("code")
        }
        guard let api, case .envelope(200, _, let members) = answer.content else { return parts }
        if isAssumed(api.answer.knowledge) { parts.append("encryption") }
        return parts + self.members(members, declared: api.answer.fields, path: "")
    }

    private static func isAssumed(_ knowledge: Knowledge) -> Bool {
        switch knowledge {
        case .documented, .observed: false
        case .inferred, .assumed: true
        }
    }

    private static func members(_ members: [JSON.Member], declared fields: [Field], path: String) -> [String] {
        members.flatMap { member -> [String] in
            let name = path + member.name
            guard let field = fields.first(where: { $0.name == member.name }), !isAssumed(field.knowledge) else {
                return [name]
            }
            switch (field.kind, member.value) {
            case (.object(let fields), .object(let inner)):
                return self.members(inner, declared: fields, path: "\(name).")
            case (.array(of: .object(let fields)), .array(let values)):
                let inner = values.flatMap { value -> [String] in
                    if case .object(let inner) = value {
                        return self.members(inner, declared: fields, path: "\(name)[].")
                    }
                    return []
                }
                return inner.reduce(into: []) { parts, part in if !parts.contains(part) { parts.append(part) } }
            default: return []
            }
        }
    }
}
