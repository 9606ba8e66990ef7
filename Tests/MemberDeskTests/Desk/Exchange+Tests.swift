import StrictText

@testable import Konaplate

extension Exchange {
    /// An exchange as a client would report it.
    static func of(
        _ memberID: MemberID, correlationID: String = "261122140158-1a2b3c4", outcome: Outcome<Done> = .done,
        httpStatus: Int? = 200, status: ResponseStatus? = ResponseStatus(code: .success, message: "Success"),
        responseCorrelationID: String? = nil
    ) -> Exchange {
        Exchange(
            api: .accountInquiry, subject: .member(memberID),
            correlationID: CorrelationID(rawValue: correlationID), startedAt: Timestamp(milliseconds: 0),
            duration: .microseconds(41_234), requestHeaders: [], requestBody: Personal(""),
            requestJSON: PersonalJSON(.object([])), outcome: outcome, httpStatus: httpStatus,
            responseHeaders: responseCorrelationID.map { [(HeaderName.correlationID, Personal($0))] } ?? [],
            responseBody: nil, responseJSON: nil, isResponseEncrypted: false, status: status)
    }
}
