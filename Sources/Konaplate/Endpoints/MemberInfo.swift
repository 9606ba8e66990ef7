/// The answer of `user/info` (회원 정보 조회): who a member is.
public struct MemberInfo: EndpointResponse {
    /// The members of `userInfo` that this package reads; the documentation has more of them.
    public struct UserInfo: Codable, Sendable {
        /// The member.
        public let userId: MemberID
        /// The member's name.
        public let userName: Personal?
        /// The mobile number.
        public let mobileNumber: Personal?
        /// The login ID, an e-mail address.
        public let loginId: Personal?
    }

    /// The member's data.
    public let userInfo: UserInfo

    public var answeredMemberID: MemberID? { userInfo.userId }
}

extension Endpoint where Request == MemberRequest, Response == MemberInfo {
    /// `user/info`, encrypted in both directions.
    public static var memberInfo: Self {
        Endpoint(
            path: "/api/v1/user/info", encryptsRequest: true, encryptsResponse: true,
            documentedCodes: [.success])
    }
}
