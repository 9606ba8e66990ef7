import HTTPTypes
import Konaplate
import StrictText

/// A request as it came and what became of it, kept so that it can be explained.
struct KeptRequest: Sendable {
    /// What the sandbox made of a request.
    struct Verdict: Sendable, Equatable {
        /// `nil` where the connection was closed instead.
        var httpStatus: Int?
        var code: ResponseCode?
        /// Why it was refused or answered out of the ordinary.
        var reason: String?
        var assumed: [String] = []
        var hasRegistered = false
    }

    /// What went back.
    struct Answer: Sendable {
        let headers: HTTPFields
        /// The body as it went.
        let text: String
    }

    /// Its place among all requests since the start, from 1.
    let number: Int
    let time: Timestamp
    /// The one that the answer carried.
    let correlationID: String
    let received: ReceivedRequest
    let verdict: Verdict
    /// `nil` where nothing went back.
    var answer: Answer?

    /// What it takes in memory, roughly.
    var size: Int {
        let headers = received.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        return 512 + received.target.utf8.count + headers + (received.body?.count ?? 0)
            + (answer?.text.utf8.count ?? 0)
    }

    /// The request in a list, without anything that it holds.
    var summary: JSON {
        .members([
            "number": .integer(number), "time": .string(time.iso8601), "correlationId": .string(correlationID),
            "method": .string(received.method), "path": .string(received.shownPath),
            "httpStatus": verdict.httpStatus.map { .integer($0) }, "code": verdict.code.map { .string($0.rawValue) },
            "reason": verdict.reason.map { .string($0) },
        ])
    }
}
