import Konaplate
import StrictText

extension ServedAPI {
    /// `bankaccounts/inquiry`; an account that does not exist is left out of the answer.
    static let accountInquiry: MemberAnswering = { member, context in
        let isRegistered = context.store.isRegistered(member)
        var members: [JSON.Member] = []
        if let account = member.account {
            let value = JSON.object([
                .init("accountId", .string(account.accountID)),
                .init("bankCode", .string(account.bankCode)),
                .init("bankName", .string(account.bankName)),
                .init("bankAccount", .string(account.number)),
            ])
            members.append(.init("bankAccForRcg", value))
            if isRegistered { members.append(.init("bankAccForAutoRcg", value)) }
        }
        members.append(.init("isAutoRcgAccRegAllowed", .bool(member.account != nil && !isRegistered)))
        return .success(members)
    }
}
