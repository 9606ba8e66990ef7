import Konaplate
import StrictText

extension AuditEvent {
    /// The word for what was done.
    var action: String {
        switch self {
        case .inquiry: "inquiry"
        case .view: "view"
        case .search: "search"
        case .reveal: "reveal"
        case .copy: "copy"
        case .export: "export"
        case .importing: "import"
        case .reset: "reset"
        case .register: Self.registerAction
        case .outcome: "outcome"
        case .refusal: "refusal"
        case .settle: "settle"
        case .override: "override"
        case .arm: Self.armAction
        case .disarm: Self.disarmAction
        case .withdrawal: Self.withdrawalAction
        case .restoration: Self.restorationAction
        case .requestApproval: "requestApproval"
        case .decideApproval: "approve"
        case .useApproval: "useApproval"
        case .alarm: Self.alarmAction
        }
    }

    /// The actions that the state is compared with before it is believed.
    static let (armAction, disarmAction) = ("arm", "disarm")
    static let alarmAction = "alarm"
    static let (withdrawalAction, restorationAction) = ("withdrawConsent", "restoreConsent")

    /// The action of which each attempt has one row.
    static let registerAction = "register"

    /// The member, where it is about one.
    var memberID: MemberID? {
        switch self {
        case .inquiry(_, let memberID), .view(_, let memberID), .copy(_, let memberID), .export(_, let memberID),
            .refusal(_, _, let memberID):
            memberID
        case .reveal(let memberID, _, _), .register(let memberID, _), .outcome(let memberID, _),
            .settle(let memberID, _, _), .override(let memberID, _, _, _):
            memberID
        case .withdrawal(let memberID, _), .restoration(let memberID, _): memberID
        case .search, .importing, .reset, .arm, .disarm, .requestApproval, .decideApproval, .useApproval, .alarm: nil
        }
    }

    /// The rest, as JSON so that no text can pass for a detail of another kind.
    var detail: String? {
        let detail: JSON =
            switch self {
            case .inquiry(let api, _): .members(["api": .string(api)])
            case .view(let viewed, _): .members(["what": .string(viewed.rawValue)])
            case .search(let search, let policy):
                .members([
                    "terms": .integer(Int64(search.terms)), "qualifiers": .integer(Int64(search.qualifiers)),
                    "hits": search.hits.map { .integer(Int64($0)) },
                    "policy": policy.map { .string($0.rawValue) },
                ])
            case .reveal(_, let field, let reason):
                .members(["field": .string(field.rawValue), "reason": .string(reason)])
            case .copy(let copied, _): .members(["what": .string(copied.rawValue)])
            case .export(let exported, _): .members(["what": .string(exported.rawValue)])
            case .importing(let count): .members(["members": .integer(Int64(count))])
            case .reset(let aside): .members(["aside": aside.map { .string($0) }])
            case .register(_, let correlationID): .members(["correlationId": .string(correlationID.rawValue)])
            case .outcome(_, let state):
                .members(["outcome": .string(state.outcomeWord), "reason": state.reasonWord.map { .string($0) }])
            case .refusal(let asked, let refusal, _):
                .members(["asked": .string(asked.rawValue), "refusal": .string(refusal.outcome)])
            case .settle(_, let isRegistered, let correlationID):
                Self.settled(isRegistered, correlationID, reason: nil)
            case .override(_, let isRegistered, let correlationID, let reason):
                Self.settled(isRegistered, correlationID, reason: reason)
            case .arm(let arming):
                .members([
                    "seconds": .integer(arming.duration.components.seconds),
                    "bootId": .string(arming.since.boot.bootID),
                    "bootUs": .integer(arming.since.boot.microseconds), "reason": .string(arming.reason),
                ])
            case .disarm: .members([:])
            case .requestApproval(let approval):
                .members([
                    "approval": .integer(approval.id), "kind": .string(approval.kind),
                    "content": .string(approval.content), "uid": .integer(approval.uid),
                ])
            case .decideApproval(let approval, let decision):
                .members([
                    "approval": .integer(approval.id), "kind": .string(approval.kind),
                    "content": .string(approval.content), "approved": .bool(decision.isApproved),
                    "uid": .integer(decision.uid), "reason": .string(decision.reason),
                ])
            case .useApproval(let approval): .members(["approval": .integer(approval.id)])
            case .alarm(let looks): .members(["looks": .integer(Int64(looks))])
            case .withdrawal(_, let reason): .members(["reason": .string(reason)])
            case .restoration(_, let consent): .members(["consent": .string(consent)])
            }
        return detail.text
    }

    private static func settled(_ isRegistered: Bool, _ correlationID: CorrelationID, reason: String?) -> JSON {
        .members([
            "outcome": .string(isRegistered ? "registered" : "notRegistered"),
            "correlationId": .string(correlationID.rawValue),
            "reason": reason.map { .string($0) },
        ])
    }
}
