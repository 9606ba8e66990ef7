public import Konaplate
import StrictText

/// Who runs this process, on which machine, from where and for what: made once by the process and given to its desk.
///
/// What the system knows and what the environment only claims are kept apart.
public struct AuditContext: Hashable, Sendable {
    /// Tells this run of the program from all others.
    public let run: String
    /// The words of the command, such as `log verify`.
    public let command: String
    /// The program's version.
    public let version: String
    /// When it was started.
    public let startedAt: Timestamp
    /// Who is asked for: the person behind `sudo`, or the login of the real user ID.
    public let person: String
    /// The login of the real user ID.
    public let login: String
    /// The real user ID.
    public let userID: UInt32
    /// The user ID with whose rights the process runs, where it is another one.
    public let effectiveUserID: UInt32?
    /// Who called `sudo`, believed only where the process runs as the superuser.
    public let sudo: Sudo?
    /// The user ID that the kernel keeps from the login on, whatever was changed since.
    public let loginUserID: UInt32?
    /// The machine's name.
    public let host: String
    /// The terminal.
    public let terminal: String?
    /// The address that the session came from; the environment says so, and nothing proves it.
    public let claimedClient: String?

    /// Who called `sudo`.
    public struct Sudo: Hashable, Sendable {
        /// The login.
        public let login: String
        /// The user ID.
        public let userID: UInt32

        /// Names a caller.
        public init(login: String, userID: UInt32) {
            self.login = login
            self.userID = userID
        }
    }

    /// Judges what is known of a process.
    public init(
        _ process: ProcessFacts, run: String, command: String, version: String, startedAt: Timestamp = .now()
    ) {
        self.startedAt = startedAt
        self.run = run
        self.command = command
        self.version = version
        userID = process.userID
        login = process.loginName(process.userID) ?? "uid-\(process.userID)"
        effectiveUserID = process.effectiveUserID == process.userID ? nil : process.effectiveUserID
        let caller = Self.sudo(process)
        sudo = caller
        person = caller?.login ?? login
        loginUserID = process.loginUserID
        host = Self.word(process.host, longest: 64) ?? "unknown"
        terminal = process.terminal.flatMap { Self.word($0, longest: 64) }
        claimedClient = Self.client(process.environment)
    }

    /// The caller of `sudo`: anybody can set the variables, but only the superuser's process was started by it.
    private static func sudo(_ process: ProcessFacts) -> Sudo? {
        guard process.effectiveUserID == 0,
            let login = process.environment["SUDO_USER"].flatMap({ word($0, longest: 32) }),
            let userID = process.environment["SUDO_UID"].flatMap({ UInt32($0) }), userID != 0,
            // Two variables that do not fit each other were not set by sudo.
            process.loginName(userID) == login
        else { return nil }
        return Sudo(login: login, userID: userID)
    }

    private static func client(_ environment: [String: String]) -> String? {
        guard let text = environment["SSH_CONNECTION"] ?? environment["SSH_CLIENT"],
            let address = text.split(separator: " ").first, address.utf8.count <= 64,
            isAddress(address)
        else { return nil }
        return String(address)
    }

    /// A name as machines and logins have them; anything else is not kept.
    private static func word(_ text: String, longest: Int) -> String? {
        wordCharacters.makesUp(text, count: 1...longest) ? text : nil
    }

    /// An address of the Internet, perhaps with the interface that it belongs to.
    private static func isAddress(_ text: Substring) -> Bool {
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        guard addressCharacters.makesUp(parts[0], count: 1...64) else { return false }
        return parts.count == 1 || parts.count == 2 && interfaceCharacters.makesUp(parts[1], count: 1...64)
    }

    private static let wordCharacters = interfaceCharacters.union("/@:$")
    private static let addressCharacters = ASCIISet.hexadecimalDigits.union(":.")
    private static let interfaceCharacters = ASCIISet.letters.union(.digits).union("._-")
}
