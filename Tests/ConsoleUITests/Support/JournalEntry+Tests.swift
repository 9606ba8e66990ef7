import Konaplate

@testable import MemberDesk

extension JournalEntry {
    /// An entry as the journal would give it.
    static func of(
        _ id: Int64, _ memberID: MemberID, outcome: Outcome<Done>? = .done, code: String = "000_000",
        message: String = "Success", api: String = "bankaccounts/inquiry", revision: Int64? = nil
    ) -> JournalEntry {
        let time = ConsoleFixture.start.advanced(by: .seconds(id) - .seconds(60))
        let isAnswered = outcome == .done
        let status = ResponseStatus(code: ResponseCode(rawValue: code), message: message)
        return JournalEntry(
            id: id, revision: revision ?? id, attemptID: nil, time: time, profile: "sandbox", agent: "cs.kim", api: api,
            path: "/open-api/v1/\(api)", memberID: memberID, subject: nil,
            correlationID: CorrelationID(time: time, zone: .kst, random: UInt32(0xA10_0000 + id)),
            outcome: isAnswered && status.code != .success ? .refused(status) : outcome,
            responseCorrelationID: nil, httpStatus: isAnswered ? 200 : nil,
            status: isAnswered ? status : nil,
            duration: isAnswered ? .microseconds(12_345) : nil, isEncrypted: isAnswered ? true : nil,
            requestText: """
                POST /open-api/v1/\(api)
                X-KM-Asp-Id: 953274000000000
                X-KM-Access-Key: (secret)

                (encrypted on the wire)
                {
                  "userId" : "\(memberID)"
                }
                """,
            responseText: isAnswered
                ? """
                HTTP 200
                content-type: application/json

                {
                  "response" : { "code" : "\(code)", "description" : "\(message)" }
                }
                """ : nil)
    }
}
