import Konaplate

/// An API that is served: what the client's description of it says, and how it is answered.
struct SandboxAPI: Sendable {
    /// What an answer may depend on beside the member.
    struct Context: Sendable {
        let store: RegistrationStore
        let now: Timestamp
    }

    typealias Answering = @Sendable (SandboxMember, Context) async -> Answer

    let name: String
    let path: String
    let encryptsRequest: Bool
    let encryptsResponse: Bool
    let answer: Answering

    init<Response>(_ endpoint: Endpoint<MemberRequest, Response>, answer: @escaping Answering) {
        name = endpoint.name
        path = SandboxDefaults.pathPrefix + endpoint.path
        encryptsRequest = endpoint.encryptsRequest
        encryptsResponse = endpoint.encryptsResponse
        self.answer = answer
    }

    /// Every API by its path.
    static let table = Dictionary(
        uniqueKeysWithValues: [memberInfo, registeredAccount, accountInquiry, autoRechargeRegistration]
            .map { ($0.path, $0) })
}
