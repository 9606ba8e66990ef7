/// The answer of `bankaccounts/as-rcg-svc/ars/register` (자동충전 계좌 등록).
///
/// The call registers the account that a member already registered once more, for auto recharge. It is not idempotent:
/// a repetition is answered with an error.
public struct AutoRechargeRegistration: EndpointResponse {
    /// The lengths of a registration number that are taken.
    ///
    /// The page prints 2, which is probably a slip for 22.
    public static let numberLengths = 1...22

    /// The number of the registration.
    public let bankAccRegNo: String

    /// The documentation has no such member in the answer; where one stands there all the same, it counts.
    public let answeredMemberID: MemberID?

    private enum Key: String, CodingKey { case bankAccRegNo, userId }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        bankAccRegNo = try container.decode(String.self, forKey: .bankAccRegNo)
        answeredMemberID = container.memberID(forKey: .userId)
        guard Self.numberLengths.contains(bankAccRegNo.unicodeScalars.count), !bankAccRegNo.isBlank else {
            throw DecodingError.dataCorruptedError(
                forKey: .bankAccRegNo, in: container, debugDescription: "not 1 to 22 characters")
        }
    }
}

extension Endpoint where Request == MemberRequest, Response == AutoRechargeRegistration {
    /// `bankaccounts/as-rcg-svc/ars/register`, encrypted in both directions.
    public static var autoRechargeRegistration: Self {
        Endpoint(
            path: "/api/v1/bankaccounts/as-rcg-svc/ars/register", encryptsRequest: true, encryptsResponse: true,
            documentedCodes: [.success, .invalidInput])
    }
}
