package import Konaplate

/// What a registration's exchange means for its attempt: money rule 4.
package struct AttemptVerdict: Hashable, Sendable {
    /// The state that the attempt goes to.
    package let state: AttemptState

    /// Judges an exchange.
    /// - Parameter codes: What the profile says about codes on which the contract is silent.
    package init(_ reply: Reply<AutoRechargeRegistration>, codes: RegistrationCodes) {
        switch reply.exchange.delivery {
        case .notSent(let reason): state = .notSent(reason)
        case .unknown(let reason): state = .unknown(reason)
        case .answered:
            if reply.response != nil {
                state = .registered
            } else if let status = reply.exchange.status {
                state = codes.unknown.contains(status.code) ? .unknown(.inProgress) : .refused(codes.refusal(status))
            } else {
                state = .unknown(.incomplete)
            }
        }
    }
}

/// The codes of a registration that the documentation does not print; a profile may say other ones.
package struct RegistrationCodes: Hashable, Sendable {
    /// "Bank account is not registered".
    package let accountNotRegistered: ResponseCode
    /// "Bank account for auto recharge is already registered error".
    package let alreadyRegistered: ResponseCode
    /// Codes that say that something is still running, or that nobody knows.
    package let unknown: Set<ResponseCode>

    /// Names the codes.
    package init(accountNotRegistered: ResponseCode, alreadyRegistered: ResponseCode, unknown: Set<ResponseCode>) {
        self.accountNotRegistered = accountNotRegistered
        self.alreadyRegistered = alreadyRegistered
        self.unknown = unknown
    }

    /// Sorts a refusal by its code, or by the documented text of its message where the code is another one.
    package func refusal(_ status: ResponseStatus) -> Refusal {
        let message = status.message.lowercased()
        if status.code == alreadyRegistered || message.contains("auto recharge is already registered") {
            return .alreadyRegistered
        }
        if status.code == accountNotRegistered || message.contains("bank account is not registered") {
            return .accountNotRegistered
        }
        if status.code == .invalidInput, message.contains("userid") { return .invalidUserId }
        return .other
    }
}
