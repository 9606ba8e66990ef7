import Glibc
import Konaplate
import MemberDesk

/// Ends the process by SIGKILL at one step of a registration, for the tests that prove that no step loses an attempt.
///
/// The step is named by `KONA_TEST_KILL_AT`; without it, and outside of a sandbox on this machine, nothing happens.
struct StepStop: Sendable {
    private let step: RegistrationStep?

    init(_ environment: [String: String], profile: Profile) {
        let isHarmless = profile.environment == .sandbox && profile.baseURL.isLoopback
        step = isHarmless ? environment["KONA_TEST_KILL_AT"].flatMap { RegistrationStep(rawValue: $0) } : nil
    }

    func pass(_ reached: RegistrationStep) {
        if reached == step { kill(getpid(), SIGKILL) }
    }
}
