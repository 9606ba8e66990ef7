import Konaplate

/// A member of the sandbox, who does not exist.
struct SandboxMember: Sendable, Equatable {
    /// An account as the account APIs show it.
    struct Account: Sendable, Equatable {
        let accountID: String
        let bankCode: String
        let bankName: String
        let number: String
    }

    /// How a registration of the member for auto recharge goes.
    enum Behaviour: Sendable, Equatable {
        case ordinary
        /// It is carried out, and the connection closed without an answer.
        case closesConnection
        /// It is carried out, and answered late.
        case answersLate
        /// HTTP 500 with a page of a proxy; nothing is carried out.
        case answersWithServerError
        /// An answer that the client cannot decrypt; nothing is carried out.
        case answersUndecryptably
        /// A code that nobody knows; nothing is carried out.
        case answersWithUnknownCode
    }

    let memberID: MemberID
    let name: String
    let birthDate: String
    let gender: String
    let mobile: String
    let loginID: String
    let connectingInformation: String
    let account: Account?
    /// Whether the account is registered for auto recharge from the beginning.
    let isRegisteredFromStart: Bool
    let behaviour: Behaviour
}
