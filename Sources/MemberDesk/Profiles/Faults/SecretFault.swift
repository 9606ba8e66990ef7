/// Why the secret key could not be had.
public enum SecretFault: Hashable, Sendable {
    /// Where a secret key was read.
    public enum Origin: Hashable, Sendable {
        /// The connection file.
        case connectionFile
        /// A file.
        case file(String)
        /// A variable of the environment.
        case variable(String)
        /// What a program printed.
        case command(String)
    }

    /// Why a program printed no key.
    public enum CommandFault: Hashable, Sendable {
        /// The program has no name.
        case unnamed
        /// It cannot be started; with the system's own words.
        case notStarted(String)
        /// What it prints cannot be read; with the system's own words.
        case unreadable(String)
        /// It printed more than any key has.
        case tooLong
        /// It did not end in time.
        case tooSlow(seconds: Int64)
        /// A signal ended or stopped it.
        case signal
        /// Nobody wants its answer any more.
        case cancelled
        /// It ended with another status than 0.
        case failed(status: Int32)
        /// What it printed is no UTF-8.
        case notUTF8
    }

    /// There is nothing in it.
    case empty
    /// The environment has no such variable; its name is not repeated, as it may be the secret itself.
    case noVariable
    /// It has a character that nobody sees; with its number and name.
    case invisible(String, Origin)
    /// A program printed none.
    case command(String, CommandFault)
    /// Nothing can be signed with it.
    case signsNothing(profile: String)
}

extension SecretFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .empty: "the secret key is empty"
        case .noVariable: "the environment has no variable of the name that stands here"
        case .invisible(let character, let origin):
            "the secret key from \(origin) has the character \(character) in it, which cannot be seen "
                + "and cannot belong to a key: remove it"
        // What cannot be started may be the secret itself.
        case .command(_, .notStarted(let message)): "the program that is named here cannot be started: \(message)"
        case .command(let name, let fault): "the command \(name) \(fault)"
        case .signsNothing(let profile): "the secret key of profile \(profile) signs nothing"
        }
    }
}

extension SecretFault.Origin: CustomStringConvertible {
    /// The origin, as a part of a sentence.
    public var description: String {
        switch self {
        case .connectionFile: "the connection file"
        case .file(let name): "the file \(name)"
        case .variable(let name): "the variable \(name)"
        case .command(let name): "the command \(name)"
        }
    }
}

extension SecretFault.CommandFault: CustomStringConvertible {
    /// The fault, as the end of a sentence.
    public var description: String {
        switch self {
        case .unnamed: "has no name"
        case .notStarted(let message): "cannot be started: \(message)"
        case .unreadable(let message): "cannot be read: \(message)"
        case .tooLong: "printed more than 64 KiB"
        case .tooSlow(let seconds): "did not end within \(seconds) seconds"
        case .signal: "was ended by a signal"
        case .cancelled: "was ended, because nobody waits for it any more"
        case .failed(let status): "failed with exit status \(status)"
        case .notUTF8: "printed no UTF-8"
        }
    }
}
