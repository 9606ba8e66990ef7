import Konaplate
import StrictText

/// One request in the log, with no place for a secret, a name, an account or a mobile number.
struct LogEntry: Sendable {
    let time: Timestamp
    let method: String
    let path: String
    var api: String?
    var subject = Subject.nothing
    var correlationID: String?
    var httpStatus: Int?
    var code: ResponseCode?
    var reason: String?
    /// The rule of a scenario that decided.
    var rule: String?
    var hasRegistered = false
    /// What of the answer is a default of ours.
    var assumed: [String] = []

    init(time: Timestamp, _ request: ReceivedRequest) {
        self.time = time
        method = request.method
        path = request.shownPath
    }

    /// The entry as one line, without what does not apply.
    func line(duration: Duration) -> String {
        var members: [JSON.Member] = [
            .init("time", .string(time.iso8601)),
            .init("event", .string("request")),
            .init("method", .string(method)),
            .init("path", .string(path)),
        ]
        func add(_ name: String, _ value: String?) {
            if let value { members.append(.init(name, .string(value))) }
        }
        add("api", api)
        add("userId", subject.memberID?.description)
        if subject.memberID == nil, subject != .nothing { add("subject", subject.shownText) }
        add("correlationId", correlationID)
        if let httpStatus { members.append(.init("httpStatus", .number(String(httpStatus)))) }
        add("code", code?.rawValue)
        add("reason", reason)
        add("rule", rule)
        add("effect", hasRegistered ? "registered" : nil)
        if !assumed.isEmpty { members.append(.init("assumed", .array(assumed.map { .string($0) }))) }
        members.append(.init("durationMs", .number(String(duration.tenthsOfMilliseconds))))
        return JSON.object(members).text
    }
}
