public import StrictText

/// The answer of `bankaccounts/info` (회원 등록 계좌 조회): the account that a member recharges from.
public struct RegisteredAccount: EndpointResponse, Hashable {
    /// The member.
    public let userId: MemberID
    /// The account.
    public let accountInfo: BankAccount

    /// Makes an answer.
    public init(userId: MemberID, accountInfo: BankAccount) {
        self.userId = userId
        self.accountInfo = accountInfo
    }

    /// Reads an answer.
    /// - Throws: ``/StrictText/JSONObjectReader/Unfit`` for an answer without what this type promises.
    public init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit) {
        let account = try BankAccount(answer.object("accountInfo"))
        guard !account.isUnclear else { throw answer.unfit("accountInfo", .wrongValue) }
        self.init(userId: try answer.memberID("userId"), accountInfo: account)
    }

    /// The member that the answer names.
    public var answeredMemberID: MemberID? { userId }
}

extension Endpoint where Request == MemberRequest, Response == RegisteredAccount {
    /// `bankaccounts/info`.
    ///
    /// The page marks only the request as encrypted although the answer carries account data, so a reader has to be
    /// ready for both.
    public static var registeredAccount: Self { Endpoint(.registeredAccount) }
}
