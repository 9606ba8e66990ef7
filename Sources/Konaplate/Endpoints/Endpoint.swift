public import StrictText

/// An API with its request and its answer as types, for where money is decided.
public struct Endpoint<Request: EndpointRequest, Response: EndpointResponse>: Sendable {
    /// The declaration.
    public let api: API

    /// Gives an API its types.
    public init(_ api: API) {
        self.api = api
    }
}

/// The typed request of an API.
public protocol EndpointRequest: Sendable {
    /// The members of the body, in the order of the API's page.
    var members: [JSON.Member] { get }
}

/// The business part of an answer.
public protocol EndpointResponse: Sendable {
    /// Reads the members of a whole answer.
    /// - Throws: what says that the answer lacks something that the API promises.
    init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit)

    /// The member that the answer is about, where it says so. An answer about another member is no answer.
    var answeredMemberID: MemberID? { get }
}
