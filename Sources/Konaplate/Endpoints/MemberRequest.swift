public import StrictText

/// The request of the APIs that ask about one member: `{"userId":50000104652}`.
public struct MemberRequest: EndpointRequest, Hashable {
    /// The member.
    public let userId: MemberID

    /// Asks about a member.
    public init(_ memberID: MemberID) {
        userId = memberID
    }

    /// The member ID alone.
    public var members: [JSON.Member] { [JSON.Member("userId", .integer(userId.value))] }
}
