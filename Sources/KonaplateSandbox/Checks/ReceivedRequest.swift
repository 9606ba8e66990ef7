import HTTPTypes

/// A request as it came, complete and not yet trusted.
struct ReceivedRequest: Sendable {
    let method: String
    /// Path and query.
    let target: String
    let headers: HTTPFields
    /// `nil` where it is over the limit.
    var body: [UInt8]?

    /// The path as it may be shown: without the query, in which a mistaken client may put something personal.
    var shownPath: String { String(target.prefix { $0 != "?" }.prefix(SandboxDefaults.longestShownPath)) }

    /// A header's value; several of one name are joined with commas, as HTTP has it.
    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
