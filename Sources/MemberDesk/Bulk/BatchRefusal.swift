/// Why a file was not carried out.
///
/// Nothing was sent.
public enum BatchRefusal: Error, Equatable, Sendable {
    /// A living process is carrying out the same file on this state.
    case isCarriedOutElsewhere
}
