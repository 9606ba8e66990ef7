import Foundation
import StrictText

@testable import Konaplate
@testable import MemberDesk

extension JournalEntry {
    /// An entry as the journal would give it; its texts are made by the code that makes the real ones.
    static func of(
        _ id: Int64, _ memberID: MemberID, outcome: Outcome<Done>? = .done, code: String = "000_000",
        message: String = "Success", api name: String = "bankaccounts/inquiry", revision: Int64? = nil,
        attemptID: Int64? = nil, cause: FailureCause? = nil
    ) -> JournalEntry {
        let time = ConsoleFixture.start.advanced(by: .seconds(id) - .seconds(60))
        let isAnswered = outcome == .done
        let api = API.catalogue.first { $0.name == name } ?? .accountInquiry
        let call = call(api, memberID, at: time, number: id)
        let exchange = isAnswered ? answer(to: call, at: time, code: code, message: message) : nil
        let status = exchange?.status
        let text = ExchangeText(masking: .standard)
        return JournalEntry(
            id: id, revision: revision ?? id, attemptID: attemptID, time: time, profile: "sandbox", agent: "cs.kim",
            api: name,
            path: api.path, memberID: memberID, subject: nil, correlationID: call.correlationID,
            outcome: status.flatMap { $0.code == .success ? nil : .refused($0) } ?? outcome,
            responseCorrelationID: nil, httpStatus: exchange?.httpStatus, status: status,
            duration: exchange?.duration, isEncrypted: exchange?.isResponseEncrypted,
            requestText: text.request(call), responseText: exchange.flatMap { text.response($0) }, cause: cause)
    }

    private static func call(
        _ api: API, _ memberID: MemberID, at time: Timestamp, number: Int64
    ) -> PreparedCall<PersonalJSON> {
        let request = JSON.members(["userId": .integer(memberID.value)])
        let correlationID = CorrelationID(time: time, zone: .kst, random: UInt32(0xA10_0000 + number))
        let credentials = Credentials(
            aspID: "000170000000000", accessKey: Secret("abc"), secretKey: Secret("def"), messageEncryption: nil)
        let headers = RequestHeaders(
            credentials, body: request.text, time: time, zone: .kst, correlationID: correlationID)
        return PreparedCall(
            api: api, subject: .member(memberID), correlationID: correlationID, headers: headers.all,
            plainBody: Personal(request.text), json: PersonalJSON(request), body: Array(request.text.utf8),
            read: { PersonalJSON(.object($0.members)) })
    }

    private static func answer(
        to call: PreparedCall<PersonalJSON>, at time: Timestamp, code: String, message: String
    ) -> Exchange {
        let body = JSON.members(["response": .members(["code": .string(code), "description": .string(message)])])
        return Exchange(
            api: call.api, subject: call.subject, correlationID: call.correlationID, startedAt: time,
            duration: .microseconds(12_345), requestHeaders: call.headers, requestBody: call.plainBody,
            requestJSON: call.json, outcome: .done, httpStatus: code == "000_000" ? 200 : 400,
            responseHeaders: [("Content-Type", Personal("application/json"))], responseBody: Personal(body.text),
            responseJSON: PersonalJSON(body), isResponseEncrypted: call.api.answer.isEncrypted,
            status: ResponseStatus(code: code, received: message, api: call.api))
    }
}
