/// A value about a member that is masked everywhere and can be shown whole for a reason.
public enum RevealableField: String, Hashable, Sendable, CaseIterable {
    /// The name.
    case name
    /// The mobile number.
    case mobile
    /// The login ID.
    case loginID
    /// The number of the account, which only the platform knows whole.
    case account
}
