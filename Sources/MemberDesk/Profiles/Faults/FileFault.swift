import StrictText

/// Why a file that belongs to the configuration cannot be used.
public enum FileFault: Hashable, Sendable {
    /// It is not there.
    case missing
    /// It is not there, and its name may be a secret that was put in place of one.
    case namedMissing
    /// Others can have put it there, or can change it.
    case untrusted(FileTrust.Fault)
    /// It is a folder.
    case folder
    /// This user may not read it.
    case notPermitted
    /// It is a pipe into which nobody wrote.
    case unwritten(seconds: Int64)
    /// It is larger than any such file.
    case tooLong
    /// The system's own words.
    case system(String)
    /// It is not UTF-8, on a line of it where the place does not say which.
    case notUTF8(line: Int?)
    /// Others than its owner can open it; with the command that mends it.
    case open(command: String)
    /// It cannot be written; with the system's own words.
    case unwritable(String)
    /// It is no PEM at all.
    case noPEM(PEMAbsence)
}

extension FileFault {
    func description(_ name: String) -> String {
        switch self {
        case .missing: "the file \(EchoedWord.missingFile(name)) does not exist"
        case .namedMissing: "the file that is named here does not exist"
        case .untrusted(let fault): fault.description
        case .folder: "\(name) cannot be read: it is a directory"
        case .notPermitted: "\(name) cannot be read: this user has no permission"
        case .unwritten(let seconds): "\(name) is a pipe into which nobody wrote for \(seconds) seconds"
        case .tooLong: "\(name) is larger than 1 MiB"
        case .system(let message): "\(name) cannot be read: \(message)"
        case .notUTF8(nil): "\(name) is not UTF-8 on this line; save the file as UTF-8"
        case .notUTF8(let line?): "\(name) is not UTF-8 on line \(line); save the file as UTF-8"
        case .open(let command): "\(name) holds a credential and others than its owner can open it: \(command)"
        case .unwritable(let message): "\(name) cannot be written: \(message); check the folder and its permissions"
        case .noPEM(let absence): "\(name) is no PEM: \(absence)"
        }
    }
}
