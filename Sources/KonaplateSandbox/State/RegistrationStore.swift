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
        numbers = Mutex(Self.numbers(document.registrations))
        self.document = Mutex(document)
        self.file = file
    }

    func isRegistered(_ member: SandboxMember) -> Bool {
        member.isRegisteredFromStart || numbers.withLock { $0[member.memberID] != nil }
    }

    /// All that were made here, in their order.
    var registrations: [StateDocument.Registration] { document.withLock { $0.registrations } }

    /// Replaces all of them; when this returns, that is on the disk.
    func replace(with registrations: [StateDocument.Registration]) async throws {
        try await NIOThreadPool.singleton.runIfActive { try self.replaceBlocking(with: registrations) }
    }

    private func replaceBlocking(with registrations: [StateDocument.Registration]) throws {
        try document.withLock { document in
            var changed = document
            changed.registrations = registrations
            try file?.write(changed)
            document = changed
            numbers.withLock { $0 = Self.numbers(registrations) }
        }
    }

    private static func numbers(_ registrations: [StateDocument.Registration]) -> [MemberID: String] {
        Dictionary(registrations.map { ($0.userId, $0.bankAccRegNo) }, uniquingKeysWith: { first, _ in first })
    }

    /// Registers a member once; when this returns, the registration is on the disk.
    func register(_ member: SandboxMember, at time: Timestamp) async throws -> Outcome {
        try await NIOThreadPool.singleton.runIfActive { try self.registerBlocking(member, at: time) }
    }

    private func registerBlocking(_ member: SandboxMember, at time: Timestamp) throws -> Outcome {
        try document.withLock { document in
            guard !isRegistered(member) else { return .alreadyRegistered }
            let number = SandboxDefaults.registrationNumber(at: time, ordinal: document.registrations.count + 1)
            let registration = StateDocument.Registration(userId: member.memberID, bankAccRegNo: number)
            if let file {
                var changed = document
                changed.registrations.append(registration)
                try file.write(changed)
                document = changed
            } else {
                // Without a copy, which would cost more with each registration.
                document.registrations.append(registration)
            }
            numbers.withLock { $0[member.memberID] = number }
            return .registered(number: number)
        }
    }
}
