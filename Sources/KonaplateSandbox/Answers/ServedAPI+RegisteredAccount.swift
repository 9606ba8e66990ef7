import Konaplate
import StrictText

extension ServedAPI {
    /// `bankaccounts/info`.
    static let registeredAccount: MemberAnswering = { member, _ in
        guard let account = member.account else {
            return .refusal(SandboxDefaults.accountNotRegistered, reason: "noAccount")
        }
        return .success([
            .init("userId", .number(member.memberID.description)),
            .init(
                "accountInfo",
                .object([
                    .init("accountId", .string(account.accountID)),
                    .init("userName", .string(member.name)),
                    .init("bankCode", .string(account.bankCode)),
                    .init("bankName", .string(account.bankName)),
                    .init("bankAccount", .string(account.number)),
                ])),
        ])
    }
}
