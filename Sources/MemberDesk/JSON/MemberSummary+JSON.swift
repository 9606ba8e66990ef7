import Konaplate
public import StrictText

extension MemberSummary {
    /// The object that `kona members` prints, masked by the policy.
    /// - Parameters:
    ///   - masking: How names and numbers are shown.
    ///   - history: The member's attempts, where they are asked for.
    /// - Returns: An object without members that do not apply.
    public func json(masking: MaskingPolicy, history: [Attempt]? = nil) -> JSON {
        .members([
            "userId": .string(id.description),
            "name": member.name.map { .string(masking.name($0)) },
            "mobile": member.mobile.map { .string(masking.mobile($0)) },
            "loginId": member.loginID.map { .string(masking.loginID($0)) },
            "autoRecharge": .string(state.rawValue),
            "readAt": (reading?.readAt.iso8601).map { .string($0) },
            "account": reading?.rechargeAccount.map { $0.json },
            "autoRechargeAccount": reading?.autoRechargeAccount.map { $0.json },
            "attempts": history.map { .array($0.map(\.historyJSON)) },
        ])
    }
}

extension Member {
    /// What the directory knows of the member, masked by the policy.
    public func json(masking: MaskingPolicy) -> JSON {
        .members([
            "userId": .string(id.description),
            "name": name.map { .string(masking.name($0)) },
            "mobile": mobile.map { .string(masking.mobile($0)) },
            "loginId": loginID.map { .string(masking.loginID($0)) },
        ])
    }
}

extension StoredReading.Account {
    /// The account as it is kept: masked.
    var json: JSON {
        .members([
            "accountId": accountID.map { .string($0) },
            "bankCode": bankCode.map { .string($0) },
            "bankName": bankName.map { .string($0) },
            "accountNumber": maskedNumber.map { .string($0) },
        ])
    }
}
