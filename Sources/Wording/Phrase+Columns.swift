extension Phrase {
    /// Member ID.
    package static let memberID = Phrase("회원번호", "Member ID")
    /// Name.
    package static let name = Phrase("이름", "Name")
    /// Mobile number.
    package static let mobile = Phrase("휴대폰", "Mobile")
    /// Login ID.
    package static let loginID = Phrase("로그인 ID", "Login ID")
    /// Auto recharge.
    package static let autoRecharge = Phrase("자동충전", "Auto recharge")
    /// Recharge account.
    package static let rechargeAccount = Phrase("충전계좌", "Recharge account")
    /// Response code.
    package static let responseCode = Phrase("응답코드", "Response code")
    /// What a response code means.
    package static let meaning = Phrase("의미", "Meaning")
    /// Correlation ID.
    package static let correlationID = Phrase("추적번호", "Correlation ID")
    /// Duration.
    package static let duration = Phrase("응답시간", "Duration")
    /// Time.
    package static let time = Phrase("시각", "Time")
    /// Outcome.
    package static let outcome = Phrase("결과", "Outcome")
    /// Agent.
    package static let agent = Phrase("상담원", "Agent")
    /// Registration number.
    package static let registrationNumber = Phrase("등록번호", "Registration number")
    /// Profile.
    package static let profile = Phrase("프로필", "Profile")
    /// Environment.
    package static let environment = Phrase("환경", "Environment")
    /// Auto-recharge account.
    package static let autoRechargeAccount = Phrase("자동충전 계좌", "Auto-recharge account")
    /// The time of a reading.
    package static let readAt = Phrase("조회시각", "Read")
    /// Nothing.
    package static let none = Phrase("없음", "none")
}
