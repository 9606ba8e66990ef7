/// Why a sandbox could not be started.
package enum SandboxError: Error, Equatable, Sendable {
    /// An option has a value that cannot be served.
    case invalidOption(Option)
    /// Somebody else listens on the port.
    case portInUse(host: String, port: Int)
    /// The system refused to listen.
    case cannotListen(host: String, port: Int, reason: String)
    /// The state file cannot be used; it is as it was.
    case state(path: String, reason: StateFailure)
    /// No keys could be made.
    case keyGeneration

    /// An option that has bounds.
    package enum Option: Hashable, Sendable {
        /// The number of members: from 10 to 1,000,000.
        case members
        /// The port: from 0 to 65,535.
        case port
        /// The address: this machine's own.
        case host
    }

    /// What is wrong with a state file.
    package enum StateFailure: Error, Equatable, Sendable {
        /// Another sandbox uses it.
        case inUse
        /// The system refused to read it.
        case unreadable(String)
        /// The system refused to write it.
        case unwritable(String)
        /// It is no state of a sandbox.
        case damaged(String)
        /// A newer version wrote it.
        case newer(version: Int)
    }
}

extension SandboxError.StateFailure: CustomStringConvertible {
    /// What is wrong, in English.
    package var description: String {
        switch self {
        case .inUse: "another sandbox uses it"
        case .unreadable(let reason): "it cannot be read: \(reason)"
        case .unwritable(let reason): "it cannot be written: \(reason)"
        case .damaged(let reason): "it is damaged: \(reason); it was left as it is, name another one with --state"
        case .newer(let version): "it has version \(version), which is newer than this program"
        }
    }
}

extension SandboxError: CustomStringConvertible {
    /// What is wrong, with the path or address, in English.
    package var description: String {
        switch self {
        case .invalidOption(.members): "members: not from 10 to 1000000"
        case .invalidOption(.port): "port: not from 0 to 65535"
        case .invalidOption(.host): "host: not a loopback address"
        case .portInUse(let host, let port):
            "port \(port) of \(host) is in use; choose another with --port, or 0 for a free one"
        case .cannotListen(let host, let port, let reason): "cannot listen on \(host), port \(port): \(reason)"
        case .state(let path, let reason): "state file \(path): \(reason)"
        case .keyGeneration: "no keys could be made"
        }
    }
}
