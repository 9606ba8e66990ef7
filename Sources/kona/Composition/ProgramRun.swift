import MemberDesk
import Synchronization

/// This run of the program, as the audit tells it.
enum ProgramRun {
    /// The words of the command, known once the arguments are read.
    static let command = Mutex("console")

    private static let id = {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }()

    /// Who runs it and where.
    static func context(_ environment: [String: String]) -> AuditContext {
        AuditContext(
            .current(environment: environment), run: id, command: command.withLock { $0 }, version: Kona.version)
    }
}
