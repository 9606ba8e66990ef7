package import Konaplate

/// What a registration's exchange means for its attempt: money rule 4.
package struct AttemptVerdict: Hashable, Sendable {
    /// The state that the attempt goes to.
    package let state: AttemptState

    /// Judges an exchange.
    /// - Parameters:
    ///   - reply: What came back for the registration's one request.
    ///   - codes: What the profile says about codes on which the platform's pages are silent.
    package init(_ reply: Reply<AutoRechargeRegistration>, codes: RegistrationCodes) {
        switch reply.outcome {
        case .success: state = .registered
        case .refused(let status):
            state = codes.unknown.contains(status.code) ? .unknown(.inProgress) : .refused(codes.refusal(status))
        case .notSent(let reason): state = .notSent(reason)
        case .unknown(let reason): state = .unknown(reason)
        }
    }
}
