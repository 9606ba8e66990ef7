/// Whether a member's account is registered for auto recharge, as far as a reading says.
///
/// "Registered" never says that money will be recharged: that needs a condition which these APIs do not show.
public enum AutoRechargeState: String, Hashable, Sendable, CaseIterable {
    /// There is an auto-recharge account and no registration is asked for.
    case registered
    /// The platform says that a registration is needed.
    case needed
    /// There is no recharge account to register.
    case noAccount
    /// The reading does not tell.
    case unknown
}
