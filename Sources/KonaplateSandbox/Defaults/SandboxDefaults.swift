import Konaplate

/// What the sandbox does where the platform's public documentation is silent: all of it is here.
package enum SandboxDefaults {
    /// The ASP ID of the shared sandbox.
    package static let aspID = "000170000000000"
    /// The path that stands before every API's own.
    static let pathPrefix = "/open-api"
    /// Where the roster is.
    static let rosterPath = "/sandbox/roster.csv"

    /// The number of members, the ten published ones counted in.
    package static let memberCount = 1200
    /// The numbers of members that can be served.
    package static let memberCounts = 10...1_000_000
    /// The seed of the generated members.
    package static let seed: UInt64 = 20_170_327
    /// The delay of the member whose registration is answered late.
    package static let slowAnswer = Duration.seconds(15)

    /// The codes of a registration whose test cases are published without them.
    static let accountNotRegistered = ResponseStatus(
        code: ResponseCode(rawValue: "002_021"), message: "Bank account is not registered")
    static let alreadyRegistered = ResponseStatus(
        code: ResponseCode(rawValue: "002_022"),
        message: "Bank account for auto recharge is already registered error")
    /// A code that nobody knows, with a text that a terminal must not be given as it is.
    static let unknownCode = ResponseStatus(
        code: ResponseCode(rawValue: "002_099"),
        message: "\u{1B}[31m계좌\u{1B}[0m\u{1B}]0;kona\u{07} 처리 오류\n\u{202E}000_000\u{202C} \u{2067}Success\u{2069}")
    static let success = ResponseStatus(code: .success, message: "Success")

    /// The HTTP status of everything that is refused once path, method and size are right.
    static let refusalStatus = 400
    /// The largest body that is read.
    static let maximumBodySize = 1 << 20
    /// The time in which the head of a request has to be there, from its first byte on.
    package static let headTimeout = Duration.seconds(10)
    /// The largest head that is read, and its largest header.
    static let maximumHeadSize = 16 << 10
    /// The most headers of a head.
    static let maximumHeaderCount = 100
    /// The time in which a body has to be there.
    static let bodyTimeout = Duration.seconds(10)
    /// The time for which the rest of a body over the limit is taken in before the connection is closed.
    static let drainTimeout = Duration.seconds(2)
    /// The time after which a connection without a request is closed; longer than clients keep idle ones.
    static let idleTimeout = Duration.seconds(300)
    /// The time that answers in flight have when the server stops.
    static let stopTimeout = Duration.seconds(10)
    /// The longest path that a log or a list shows.
    static let longestShownPath = 120
    /// The requests that are kept for explanations, and what they may take in memory.
    static let keptRequests = 500
    static let keptRequestBytes = 16 << 20
    /// The largest body of which an explanation tries other ways of writing.
    static let largestReserialisedBody = 1 << 16
    /// How much of a body an explanation shows.
    static let longestShownBody = 4096
    /// How far the clocks of a request may be off before an explanation speaks of it.
    static let ordinaryClockSkew = Duration.seconds(300)
    /// The checkpoints that are kept.
    static let maximumCheckpoints = 32
    /// How far the clock goes forward at a time: ten years, in seconds.
    static let farthestClock: UInt64 = 315_360_000
    /// The longest correlation ID that an answer repeats.
    static let longestRepeatedCorrelationID = 64

    /// The number of a registration: the time to the millisecond and five digits that count, 22 characters.
    static func registrationNumber(at time: Timestamp, ordinal: Int) -> String {
        let digits = String(ordinal % 100_000)
        return time.tokenTime(in: .kst) + String(repeating: "0", count: 5 - digits.count) + digits
    }
}
