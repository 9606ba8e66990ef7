import Konaplate
import StrictText

extension AuditEvent {
    /// The word for what was done.
    var action: String {
        switch self {
        case .start: Self.startAction
        case .end: "end"
        case .inquiry: "inquiry"
        case .answer: "answer"
        case .view: "view"
        case .search(let search, _): search.conditions.isEmpty ? "list" : "search"
        case .reveal: "reveal"
        case .copy: "copy"
        case .export: "export"
        case .roster: "roster"
        case .importing: "import"
        case .reset: "reset"
        case .register: Self.registerAction
        case .outcome: "outcome"
        case .unsettled: "unsettled"
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
        case .purge: "purge"
        case .purged: "purged"
        case .rekey: "rekey"
        case .kept: "kept"
        case .adopted: Self.adoptedAction
        }
    }

    /// The actions that the state is compared with before it is believed.
    static let (armAction, disarmAction) = ("arm", "disarm")
    static let alarmAction = "alarm"
    static let (withdrawalAction, restorationAction) = ("withdrawConsent", "restoreConsent")

    /// The action of which each attempt has one row.
    static let registerAction = "register"

    /// The action with which each run of the program begins.
    static let startAction = "start"

    /// The action with which records of an earlier version were taken into the chain.
    static let adoptedAction = "adopted"

    /// Whether it is the beginning of a console or a command.
    var isStart: Bool {
        if case .start = self { true } else { false }
    }

    /// The member as the row says it.
    var userID: String? {
        switch self {
        case .kept(let userID), .adopted(let userID): userID
        default: memberID?.description
        }
    }

    /// The member, where it is about one.
    var memberID: MemberID? {
        switch self {
        case .inquiry(_, let memberID, _), .answer(let memberID, _, _), .view(_, let memberID),
            .copy(_, let memberID, _), .export(_, let memberID, _, _), .refusal(_, _, let memberID):
            memberID
        case .reveal(let memberID, _, _), .register(let memberID, _), .outcome(let memberID, _, _),
            .unsettled(let memberID, _, _), .settle(let memberID, _, _), .override(let memberID, _, _, _):
            memberID
        case .withdrawal(let memberID, _), .restoration(let memberID, _): memberID
        case .start, .end, .search, .roster, .importing, .reset, .arm, .disarm, .requestApproval, .decideApproval,
            .useApproval,
            .alarm, .purge, .purged, .rekey, .kept, .adopted:
            nil
        }
    }

    /// The rest, as JSON so that no text can pass for a detail of another kind.
    var detail: String? {
        switch self {
        case .start(let session): session.json.text
        case .end(let status): JSON.members(["status": .integer(Int64(status))]).text
        case .inquiry(let api, _, let correlationID):
            JSON.members(["api": .string(api), "correlationId": .string(correlationID.rawValue)]).text
        case .answer(_, let correlationID, let result):
            JSON.members(["correlationId": .string(correlationID.rawValue), "result": .string(result)]).text
        case .view(let viewed, _): JSON.members(["what": .string(viewed.rawValue)]).text
        case .search(let search, let policy):
            JSON.members([
                "conditions": search.conditions.isEmpty
                    ? nil : .array(search.conditions.map { .string($0.rawValue) }),
                "hits": search.hits.map { .integer(Int64($0)) },
                "policy": policy.map { .string($0.rawValue) },
            ]).text
        case .reveal(_, let field, let reason):
            JSON.members(["field": .string(field.rawValue), "reason": .string(reason)]).text
        case .copy(let copied, _, let correlationID):
            JSON.members([
                "what": .string(copied.rawValue), "correlationId": correlationID.map { .string($0.rawValue) },
            ]).text
        case .export(let exported, _, let reason, let count):
            JSON.members([
                "what": .string(exported.rawValue), "reason": reason.map { .string($0) },
                "rows": count.map { .integer(Int64($0)) },
            ]).text
        case .importing(let count): JSON.members(["members": .integer(Int64(count))]).text
        case .reset(let aside): JSON.members(["aside": aside.map { .string($0) }]).text
        case .register(_, let correlationID):
            JSON.members(["correlationId": .string(correlationID.rawValue)]).text
        case .outcome(_, let correlationID, let state):
            JSON.members([
                "outcome": .string(state.outcomeWord), "reason": state.reasonWord.map { .string($0) },
                "correlationId": .string(correlationID.rawValue),
            ]).text
        case .unsettled(_, let correlationID, let inquiry):
            JSON.members([
                "correlationId": .string(correlationID.rawValue), "inquiryCorrelationId": .string(inquiry.rawValue),
            ]).text
        case .refusal(let asked, let refusal, _):
            JSON.members(["asked": .string(asked.rawValue), "refusal": .string(refusal.outcome)]).text
        case .settle(_, let isRegistered, let correlationID):
            Self.settled(isRegistered, correlationID, reason: nil).text
        case .override(_, let isRegistered, let correlationID, let reason):
            Self.settled(isRegistered, correlationID, reason: reason).text
        case .purge(let purge, let count):
            JSON.members([
                "before": .string(purge.boundary.iso8601),
                "kinds": .array(Purge.Kind.allCases.filter(purge.kinds.contains).map { .string($0.rawValue) }),
                "reason": .string(purge.reason), "records": count.json,
            ]).text
        case .purged(let count): count.json.text
        case .arm(let arming):
            JSON.members([
                "seconds": .integer(arming.duration.components.seconds),
                "bootId": .string(arming.since.boot.bootID),
                "bootUs": .integer(arming.since.boot.microseconds), "reason": .string(arming.reason),
            ]).text
        case .disarm: JSON.members([:]).text
        case .requestApproval(let approval):
            JSON.members([
                "approval": .integer(approval.id), "kind": .string(approval.kind),
                "content": .string(approval.content), "uid": .integer(approval.uid),
            ]).text
        case .decideApproval(let approval, let decision):
            JSON.members([
                "approval": .integer(approval.id), "kind": .string(approval.kind),
                "content": .string(approval.content), "approved": .bool(decision.isApproved),
                "uid": .integer(decision.uid), "reason": .string(decision.reason),
            ]).text
        case .useApproval(let approval): JSON.members(["approval": .integer(approval.id)]).text
        case .alarm(let looks): JSON.members(["looks": .integer(Int64(looks))]).text
        case .withdrawal(_, let reason): JSON.members(["reason": .string(reason)]).text
        case .restoration(_, let consent): JSON.members(["consent": .string(consent)]).text
        case .rekey(let members, let keeping):
            JSON.members(["members": .integer(Int64(members)), "keeping": .string(keeping.rawValue)]).text
        case .roster, .kept, .adopted: nil
        }
    }

    private static func settled(_ isRegistered: Bool, _ correlationID: CorrelationID, reason: String?) -> JSON {
        .members([
            "outcome": .string(isRegistered ? "registered" : "notRegistered"),
            "correlationId": .string(correlationID.rawValue),
            "reason": reason.map { .string($0) },
        ])
    }
}

extension PurgeCount {
    fileprivate var json: JSON {
        .members([
            "attempts": .integer(Int64(attempts)), "readings": .integer(Int64(readings)),
            "exchanges": .integer(Int64(exchanges)),
        ])
    }
}
