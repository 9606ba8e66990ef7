import Konaplate
import StrictText

extension ServedAPI {
    /// `bankaccounts/as-rcg-svc/ars/register`, with the behaviours of the published members.
    static let autoRechargeRegistration: MemberAnswering = { member, context in
        guard member.account != nil else {
            return .refusal(SandboxDefaults.accountNotRegistered, reason: "noAccount")
        }
        switch member.behaviour {
        case .answersWithServerError:
            return .page(500, reason: "http500")
        case .answersUndecryptably:
            return Answer(content: .undecryptable(SandboxDefaults.success, []), reason: "undecryptableAnswer")
        case .answersWithUnknownCode:
            return .refusal(SandboxDefaults.unknownCode, reason: "unknownCode")
        case .ordinary, .closesConnection, .answersLate:
            return await register(member, context)
        }
    }

    private static func register(_ member: SandboxMember, _ context: Context) async -> Answer {
        let number: String
        do {
            switch try await context.store.register(member, at: context.now) {
            case .registered(let newNumber): number = newNumber
            case .alreadyRegistered:
                return .refusal(SandboxDefaults.alreadyRegistered, reason: "alreadyRegistered")
            }
        } catch {
            // Whether the registration will be there after a restart is open, and HTTP 500 says just that.
            return .page(500, reason: "stateNotWritten")
        }
        if member.behaviour == .closesConnection {
            return Answer(content: .closedConnection, hasRegistered: true, reason: "connectionClosed")
        }
        // The page prints a length of 2, elsewhere 22.
        let printed = context.mode == .literal ? String(number.suffix(2)) : number
        var answer = Answer.success([.init("bankAccRegNo", .string(printed))])
        answer.hasRegistered = true
        answer.isLate = member.behaviour == .answersLate
        return answer
    }
}
