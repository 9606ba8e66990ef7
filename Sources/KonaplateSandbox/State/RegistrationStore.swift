import Konaplate
import NIOPosix
import Synchronization

/// Who is registered for auto recharge.
final class RegistrationStore: Sendable {
    /// What became of a registration.
    enum Outcome: Sendable, Equatable {
        case registered(number: String)
        case alreadyRegistered
    }

    /// Serialises registrations, the disk included; readers do not wait for the disk.
    private let document: Mutex<StateDocument>
    private let numbers: Mutex<[MemberID: String]>
    private let file: StateFile?

    init(_ document: StateDocument, file: StateFile?) {
        numbers = Mutex(
            Dictionary(
                document.registrations.map { ($0.userId, $0.bankAccRegNo) }, uniquingKeysWith: { first, _ in first }))
        self.document = Mutex(document)
        self.file = file
    }

    func isRegistered(_ member: SandboxMember) -> Bool {
        member.isRegisteredFromStart || numbers.withLock { $0[member.memberID] != nil }
    }

    /// Registers a member once; when this returns, the registration is on the disk.
    func register(_ member: SandboxMember, at time: Timestamp) async throws -> Outcome {
        try await NIOThreadPool.singleton.runIfActive { try self.registerBlocking(member, at: time) }
    }

    private func registerBlocking(_ member: SandboxMember, at time: Timestamp) throws -> Outcome {
        try document.withLock { document in
            guard !isRegistered(member) else { return .alreadyRegistered }
            let number = SandboxDefaults.registrationNumber(at: time, ordinal: document.registrations.count + 1)
            var changed = document
            changed.registrations.append(.init(userId: member.memberID, bankAccRegNo: number))
            try file?.write(changed)
            document = changed
            numbers.withLock { $0[member.memberID] = number }
            return .registered(number: number)
        }
    }
}
