package import Konaplate

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
        let message = status.received.exposed.lowercased()
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
