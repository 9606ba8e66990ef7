/// Why an attempt was not settled by hand.
///
/// Nothing was changed.
public enum OverrideRefusal: Error, Equatable, Sendable {
    /// The desk may only look.
    case readOnly
    /// There is no reason, which the audit needs.
    case noReason
}
