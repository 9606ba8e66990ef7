public import Konaplate

/// A member as the directory knows it: the member ID, and what a search may find it by.
public struct Member: Sendable, Hashable, Identifiable {
    /// The platform's number for the member.
    public let id: MemberID

    /// The full name, unless it is not known.
    public var name: Personal?

    /// The mobile number as it was given, unless it is not known.
    public var mobile: Personal?

    /// The login ID, usually an e-mail address, unless it is not known.
    public var loginID: Personal?

    /// Makes a member of what is known about it.
    public init(id: MemberID, name: Personal? = nil, mobile: Personal? = nil, loginID: Personal? = nil) {
        self.id = id
        self.name = name
        self.mobile = mobile
        self.loginID = loginID
    }
}
