public import StrictText

/// The answer of `bankaccounts/as-rcg-svc/ars/register` (자동충전 계좌 등록).
///
/// The call registers the account that a member already registered once more, for auto recharge. It is not idempotent:
/// a repetition is answered with an error.
public struct AutoRechargeRegistration: EndpointResponse, Hashable {
    /// The lengths of a registration number that are taken.
    ///
    /// The page prints 2, which is probably a slip for 22.
    public static let numberLengths = 1...22

    /// The number of the registration.
    public let bankAccRegNo: String

    /// The documentation has no such member in the answer; where one stands there all the same, it counts.
    public let answeredMemberID: MemberID?

    /// Makes an answer.
    public init(bankAccRegNo: String, answeredMemberID: MemberID? = nil) {
        self.bankAccRegNo = bankAccRegNo
        self.answeredMemberID = answeredMemberID
    }

    /// Reads an answer.
    /// - Throws: ``/StrictText/JSONObjectReader/Unfit`` for an answer without what this type promises.
    public init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit) {
        let number = try answer.text("bankAccRegNo")
        guard Self.numberLengths.contains(number.unicodeScalars.count), !number.isBlank else {
            throw answer.unfit("bankAccRegNo", .wrongValue)
        }
        self.init(bankAccRegNo: number, answeredMemberID: answer.mentionedMemberID("userId"))
    }
}

extension Endpoint where Request == MemberRequest, Response == AutoRechargeRegistration {
    /// `bankaccounts/as-rcg-svc/ars/register`, encrypted in both directions.
    public static var autoRechargeRegistration: Self { Endpoint(.autoRechargeRegistration) }
}
