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
    static func state(_ row: SQLRow) throws(SQLError) -> AttemptState {
        let reason: String? = try row.optional("reason")
        switch try row.value("state", as: String.self) {
        case "sending": return .sending
        case "registered": return .registered
        case "notRegistered": return .notRegistered
        case "refused": return .refused(try row.optional("refusal").flatMap { Refusal(rawValue: $0) } ?? .other)
        case "notSent": return .notSent(reason.flatMap { NotSentReason(rawValue: $0) } ?? .connect)
        case "unknown": return .unknown(reason.flatMap { UnknownReason(rawValue: $0) } ?? .interrupted)
        case let other: throw .failed("an attempt has the state \(other), which does not exist")
        }
    }
}

extension Attempt {
    init(_ row: SQLRow) throws(SQLError) {
        let settledAt: Int64? = try row.optional("settled_at")
        let settledBy = try row.optional("settled_by").flatMap { Settlement.Authority(rawValue: $0) }
        let settlement: Settlement?
        if let settledAt, let settledBy {
            settlement = Settlement(
                at: Timestamp(milliseconds: settledAt), by: settledBy,
                inquiryCorrelationID: try row.optional("inquiry_correlation_id").map { CorrelationID(rawValue: $0) },
                reason: try row.optional("settle_reason"), agent: try row.optional("settled_agent"))
        } else {
            settlement = nil
        }
        self.init(
            id: try row.value("id"), memberID: try row.memberID(), agent: try row.value("agent"),
            consent: try row.optional("consent"), startedAt: try row.timestamp("started_at"),
            sentAt: try row.optional("sent_at").map { Timestamp(milliseconds: $0) }, sentBoot: try row.boot("sent"),
            correlationID: CorrelationID(rawValue: try row.value("correlation_id")),
            state: try AttemptColumns.state(row), answer: try Answer(row), settlement: settlement,
            hashBefore: try row.optional("hash_before"),
            checkAfter: try row.optional("check_after").map { Timestamp(milliseconds: $0) },
            endedBoot: try row.boot("ended"))
    }
}

extension Attempt.Answer {
    /// - Returns: `nil` where the exchange has not ended.
    fileprivate init?(_ row: SQLRow) throws(SQLError) {
        guard let duration: Int64 = try row.optional("duration_us") else { return nil }
        let code: String? = try row.optional("code")
        let message: String = try row.optional("message") ?? ""
        self.init(
            httpStatus: try row.optional("http_status"),
            status: code.map { ResponseStatus(code: ResponseCode(rawValue: $0), message: message) },
            responseCorrelationID: try row.optional("response_correlation_id").map { CorrelationID(rawValue: $0) },
            registrationNumber: try row.optional("registration_number"), duration: .microseconds(duration),
            cause: try row.optional("cause").flatMap { FailureCause(journalText: $0) })
    }
}

extension SQLRow {
    /// The member that the row is about.
    func memberID(_ column: String = "user_id") throws(SQLError) -> MemberID {
        guard let memberID = try? MemberID(text: try value(column, as: String.self)) else {
            throw .failed("a row has a member ID that is none")
        }
        return memberID
    }

    /// A time by the wall clock.
    func timestamp(_ column: String) throws(SQLError) -> Timestamp {
        Timestamp(milliseconds: try value(column))
    }

    /// A time by the boot clock, from its two columns.
    func boot(_ prefix: String) throws(SQLError) -> BootTime? {
        guard let id: String = try optional("\(prefix)_boot_id"), let time: Int64 = try optional("\(prefix)_boot_us")
        else { return nil }
        return BootTime(bootID: id, microseconds: time)
    }
}
