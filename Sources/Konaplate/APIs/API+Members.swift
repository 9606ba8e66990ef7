extension API {
    /// `user/info`, encrypted in both directions.
    public static let memberInfo = API(
        path: "/api/v1/user/info", title: ("회원 정보 조회", "Member information"),
        request: .encrypted(.userID),
        answer: .encrypted(
            .object(
                "userInfo", .aspID, .userID, .birthDate, .ci, .loginID,
                .choice("nationality", "Korean", "Foreigner"), .choice("gender", "Male", "Female"),
                .mobileNumber, .userName, .email, .text("joinChannel", 1...20, .public).optional,
                .object(
                    "addressInfo", as: .contact(.address), .text("address", 1...255, .contact(.address)).observed,
                    .text("addressDetail", 1...255, .contact(.address)).optional.observed,
                    .text("zipCode", 5...5, .contact(.address)).observed
                ).optional)),
        effect: .look, codes: ["000_000", "000_002", "001_006"])
}
