import Glibc
import MemberDesk

/// Ends the process by SIGKILL at one step of a registration, for the tests that prove that no step loses an attempt.
///
/// The step is named by `KONA_TEST_KILL_AT`; without it nothing happens.
struct StepStop: Sendable {
    private let step: RegistrationStep?

    init(_ environment: [String: String]) {
        step = environment["KONA_TEST_KILL_AT"].flatMap { RegistrationStep(rawValue: $0) }
    }

    func pass(_ reached: RegistrationStep) {
        if reached == step { kill(getpid(), SIGKILL) }
    }
}
