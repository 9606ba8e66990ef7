public import StrictText

/// One API of the platform as a value: where it is, what goes in and out, and which direction is encrypted.
public struct Endpoint<Request: EndpointRequest, Response: EndpointResponse>: Sendable {
    /// The path below the base URL, with the version: `/api/v1/user/info`.
    public let path: String
    /// Whether the documentation marks the request as encrypted.
    public let encryptsRequest: Bool
    /// Whether the documentation marks the response as encrypted.
    ///
    /// Readers look for `encData` in any answer.
    public let encryptsResponse: Bool

    /// Describes an API.
    public init(path: String, encryptsRequest: Bool, encryptsResponse: Bool) {
        self.path = path
        self.encryptsRequest = encryptsRequest
        self.encryptsResponse = encryptsResponse
    }

    /// The short name that logs and the journal use: the path without `/api/v1/`.
    public var name: String {
        String(path.split(separator: "/").dropFirst(2).joined(separator: "/"))
    }
}

/// The typed request of an API.
public protocol EndpointRequest: Sendable {
    /// The members of the body, in the order of the API's page.
    var members: [JSON.Member] { get }
    /// What the call is about.
    var subject: Subject { get }
}

/// The business part of an answer.
public protocol EndpointResponse: Sendable {
    /// Reads the members of a whole answer.
    /// - Throws: what says that the answer lacks something that the API promises.
    init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit)

    /// The member that the answer is about, where it says so. An answer about another member is no answer.
    var answeredMemberID: MemberID? { get }
}
