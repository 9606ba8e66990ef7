/// What came of asking for a registration.
public enum RegistrationResult: Equatable, Sendable {
    /// It was refused here, and nothing was sent.
    case refusedHere(GateRefusal)
    /// It was attempted. Where the state could not record the outcome, the outcome is true all the same; the attempt
    /// on disk is then still open.
    case attempted(Attempt, recordingFailure: StateError?)
}
