import MemberDesk
import Testing

extension RegistrationResult {
    /// The attempt, which has to be recorded.
    func attempt() throws -> Attempt {
        guard case .attempted(let attempt, let failure) = self else {
            throw Unexpected(result: self)
        }
        #expect(failure == nil)
        return attempt
    }

    /// Why it was refused here.
    func refusal() throws -> GateRefusal {
        guard case .refusedHere(let refusal) = self else { throw Unexpected(result: self) }
        return refusal
    }

    private struct Unexpected: Error {
        let result: RegistrationResult
    }
}
