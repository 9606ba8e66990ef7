import Konaplate

/// An API that is served: its declaration, and how it is answered.
struct ServedAPI: Sendable {
    /// What an answer may depend on beside the subject.
    struct Context: Sendable {
        let store: RegistrationStore
        let now: Timestamp
        let mode: SandboxMode
    }

    /// Answers a call about a member.
    typealias MemberAnswering = @Sendable (SandboxMember, Context) async -> Answer

    /// How calls are answered.
    enum Answering: Sendable {
        /// As this says, about a member who exists.
        case handler(MemberAnswering)
        /// With a sample of the declared answer.
        case sample
    }

    let api: API
    let answering: Answering

    /// What a catalogue lets be served, by the whole path.
    ///
    /// What changes something is served only where a handler keeps track of it: a sample would say that it was done.
    static func table(_ catalogue: [API]) -> [String: ServedAPI] {
        let served = catalogue.compactMap { api -> ServedAPI? in
            if let handler = handlers[api.path] { return ServedAPI(api: api, answering: .handler(handler)) }
            return api.effect == .look ? ServedAPI(api: api, answering: .sample) : nil
        }
        return Dictionary(
            served.map { (SandboxDefaults.pathPrefix + $0.api.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static let handlers: [String: MemberAnswering] = [
        API.memberInfo.path: memberInfo,
        API.registeredAccount.path: registeredAccount,
        API.accountInquiry.path: accountInquiry,
        API.autoRechargeRegistration.path: autoRechargeRegistration,
    ]
}
