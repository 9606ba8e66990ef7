/// Brings a running sandbox back to its beginning.
struct SandboxReset: Sendable {
    let store: RegistrationStore
    let clock: SandboxClock
    let scenario: ScenarioEngine
    let history: RequestHistory

    /// Forgets registrations and requests, sets the clock right and begins the scenario again.
    func run() async throws {
        try await store.replace(with: [])
        clock.set(ahead: .zero)
        scenario.restart()
        history.clear()
    }
}
