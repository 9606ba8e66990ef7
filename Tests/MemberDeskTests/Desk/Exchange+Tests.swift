@testable import Konaplate

extension Exchange {
    /// An exchange as a client would report it.
    static func of(
        _ memberID: MemberID, correlationID: String = "261122140158-1a2b3c4", outcome: Outcome<Done> = .done,
        httpStatus: Int? = 200, status: ResponseStatus? = ResponseStatus(code: .success, message: "Success"),
        responseCorrelationID: String? = nil
    ) -> Exchange {
        Exchange(
            api: "bankaccounts/inquiry", path: "/api/v1/bankaccounts/inquiry", subject: .member(memberID),
            correlationID: CorrelationID(rawValue: correlationID), startedAt: Timestamp(milliseconds: 0),
            duration: .microseconds(41_234), requestHeaders: [], requestBody: Personal(""),
            isRequestEncrypted: false, outcome: outcome, httpStatus: httpStatus,
            responseHeaders: responseCorrelationID.map { [(HeaderName.correlationID, $0)] } ?? [],
            responseBody: nil, responseJSON: nil, isResponseEncrypted: false, status: status)
    }
}
