import GRDB
import Konaplate

/// An attempt's state as the three columns that hold it.
struct AttemptColumns {
    let state: String
    let refusal: String?
    let reason: String?

    init(_ state: AttemptState) {
        var refusal: String?
        var reason: String?
        switch state {
        case .sending: self.state = "sending"
        case .registered: self.state = "registered"
        case .notRegistered: self.state = "notRegistered"
        case .refused(let kind):
            self.state = "refused"
            refusal = kind.rawValue
        case .notSent(let cause):
            self.state = "notSent"
            reason = cause.rawValue
        case .unknown(let cause):
            self.state = "unknown"
            reason = cause.rawValue
        }
        self.refusal = refusal
        self.reason = reason
    }

    /// Reads the columns; a word that this version does not know means damage.
    static func state(_ row: Row) throws -> AttemptState {
        let reason: String? = row["reason"]
        switch row["state"] as String {
        case "sending": return .sending
        case "registered": return .registered
        case "notRegistered": return .notRegistered
        case "refused": return .refused((row["refusal"] as String?).flatMap { Refusal(rawValue: $0) } ?? .other)
        case "notSent": return .notSent(reason.flatMap { NotSentReason(rawValue: $0) } ?? .connect)
        case "unknown": return .unknown(reason.flatMap { UnknownReason(rawValue: $0) } ?? .interrupted)
        case let other: throw DatabaseError(message: "an attempt has the state \(other), which does not exist")
        }
    }
}

extension Attempt {
    init(_ row: Row) throws {
        let code: String? = row["code"]
        let settledAt: Int64? = row["settled_at"]
        let settledBy = (row["settled_by"] as String?).flatMap { Settlement.Authority(rawValue: $0) }
        let inquiryID = (row["inquiry_correlation_id"] as String?).map { CorrelationID(rawValue: $0) }
        let duration: Int64? = row["duration_us"]
        guard let memberID = try? MemberID(text: row["user_id"] as String) else {
            throw DatabaseError(message: "an attempt has a member ID that is none")
        }
        self.init(
            id: row["id"], memberID: memberID, agent: row["agent"], consent: row["consent"],
            startedAt: Timestamp(milliseconds: row["started_at"]),
            sentAt: (row["sent_at"] as Int64?).map { Timestamp(milliseconds: $0) },
            correlationID: CorrelationID(rawValue: row["correlation_id"]),
            state: try AttemptColumns.state(row),
            answer: duration == nil
                ? nil
                : Answer(
                    httpStatus: row["http_status"],
                    status: code.map {
                        ResponseStatus(code: ResponseCode(rawValue: $0), message: row["message"] ?? "")
                    },
                    responseCorrelationID: (row["response_correlation_id"] as String?)
                        .map { CorrelationID(rawValue: $0) },
                    registrationNumber: row["registration_number"],
                    duration: duration.map { .microseconds($0) }),
            settlement: settledAt.flatMap { at in
                settledBy.map {
                    Settlement(
                        at: Timestamp(milliseconds: at), by: $0, inquiryCorrelationID: inquiryID,
                        reason: row["settle_reason"], agent: row["settled_agent"])
                }
            },
            hashBefore: row["hash_before"],
            checkAfter: (row["check_after"] as Int64?).map { Timestamp(milliseconds: $0) })
    }
}
