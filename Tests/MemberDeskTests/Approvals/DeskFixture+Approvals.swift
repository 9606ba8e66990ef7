import Testing

@testable import MemberDesk

extension DeskFixture {
    /// The second person: another name, and another user of the machine.
    static let second = Setup(environment: .production, agent: "cs.lee", uid: 1002)

    /// Asks for a second person's word as the first one does, and gives it.
    func approve(_ request: GateRequest) async throws {
        guard case .needsApproval(let approval?)? = try await desk.decide(request).refusal else {
            Issue.record("nothing has to be approved")
            return
        }
        try await withAnotherDesk(Self.second) { try await $0.decide(on: approval.id, isApproved: true) }
    }
}
