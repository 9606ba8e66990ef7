public import StrictText

/// The answer of `user/info` (회원 정보 조회): who a member is.
public struct MemberInfo: EndpointResponse, Hashable {
    /// The members of `userInfo` that this package reads; the documentation has more of them.
    public struct UserInfo: Hashable, Sendable {
        /// The member.
        public let userId: MemberID
        /// The member's name.
        public let userName: Personal?
        /// The mobile number.
        public let mobileNumber: Personal?
        /// The login ID, an e-mail address.
        public let loginId: Personal?

        /// Describes a member.
        public init(
            userId: MemberID, userName: Personal? = nil, mobileNumber: Personal? = nil, loginId: Personal? = nil
        ) {
            self.userId = userId
            self.userName = userName
            self.mobileNumber = mobileNumber
            self.loginId = loginId
        }
    }

    /// The member's data.
    public let userInfo: UserInfo

    /// Makes an answer.
    public init(userInfo: UserInfo) {
        self.userInfo = userInfo
    }

    /// Reads an answer.
    /// - Throws: ``/StrictText/JSONObjectReader/Unfit`` for an answer without what this type promises.
    public init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit) {
        let info = try answer.object("userInfo")
        self.init(
            userInfo: UserInfo(
                userId: try info.memberID("userId"),
                userName: try info.optionalText("userName").map { Personal($0) },
                mobileNumber: try info.optionalText("mobileNumber").map { Personal($0) },
                loginId: try info.optionalText("loginId").map { Personal($0) }))
    }

    /// The member that the answer names.
    public var answeredMemberID: MemberID? { userInfo.userId }
}

extension Endpoint where Request == MemberRequest, Response == MemberInfo {
    /// `user/info`, encrypted in both directions.
    public static var memberInfo: Self { Endpoint(.memberInfo) }
}
