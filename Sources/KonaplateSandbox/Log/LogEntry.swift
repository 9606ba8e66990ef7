import Konaplate
import StrictText

/// One request in the log, with no place for a secret, a name, an account or a mobile number.
struct LogEntry: Sendable {
    private static let longestPath = 120

    let time: Timestamp
    let method: String
    let path: String
    var api: String?
    var subject = Subject.nothing
    var correlationID: String?
    var httpStatus: Int?
    var code: ResponseCode?
    var reason: String?
    var hasRegistered = false

    /// The query is left out: what a mistaken client puts there may be personal.
    init(time: Timestamp, method: String, target: String) {
        self.time = time
        self.method = method
        path = String(target.prefix { $0 != "?" }.prefix(Self.longestPath))
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
        add("effect", hasRegistered ? "registered" : nil)
        members.append(.init("durationMs", .number(String(duration.tenthsOfMilliseconds))))
        return JSON.object(members).text
    }
}
