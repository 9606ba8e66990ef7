/// How well something about the platform is known.
public enum Knowledge: String, Hashable, Sendable, CaseIterable {
    /// It stands on a public page of the platform.
    case documented
    /// It was seen in public code of integrators that works.
    case observed
    /// It was concluded from what is documented and observed.
    case inferred
    /// Nothing public says it; it is a default of ours.
    case assumed
}
