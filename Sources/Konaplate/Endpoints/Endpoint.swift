/// One API of the platform as a value: where it is, what goes in and out, and which direction is encrypted.
///
/// Adding an API is adding a file with its request, its response and a static property here.
public struct Endpoint<Request: Encodable & Sendable, Response: EndpointResponse>: Sendable {
    /// The path below the base URL, with the version: `/api/v1/user/info`.
    public let path: String
    /// Whether the documentation marks the request as encrypted.
    public let encryptsRequest: Bool
    /// Whether the documentation marks the response as encrypted.
    ///
    /// Readers look for `encData` in any answer.
    public let encryptsResponse: Bool
    /// The codes on the API's own page.
    public let documentedCodes: [ResponseCode]

    /// Describes an API.
    public init(path: String, encryptsRequest: Bool, encryptsResponse: Bool, documentedCodes: [ResponseCode]) {
        self.path = path
        self.encryptsRequest = encryptsRequest
        self.encryptsResponse = encryptsResponse
        self.documentedCodes = documentedCodes
    }

    /// The short name that logs and the journal use: the path without `/api/v1/`.
    public var name: String {
        String(path.split(separator: "/").dropFirst(2).joined(separator: "/"))
    }
}

/// The business part of an answer.
public protocol EndpointResponse: Decodable, Sendable {
    /// The member that the answer is about, where it says so. An answer about another member is no answer.
    var answeredMemberID: MemberID? { get }
}

/// The request of the APIs that ask about one member: `{"userId":50000104652}`.
public struct MemberRequest: Codable, Sendable, Hashable {
    /// The member.
    public let userId: MemberID

    /// Asks about a member.
    public init(_ memberID: MemberID) {
        userId = memberID
    }
}
