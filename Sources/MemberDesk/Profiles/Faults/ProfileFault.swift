/// What is wrong with a profile.
public enum ProfileFault: Hashable, Sendable {
    /// Its name has other characters than names have.
    case name
    /// Its name is one of ours.
    case reservedName
    /// Plain HTTP to another machine.
    case plainHTTP
    /// The environment is the sandbox and the host is not.
    case notTheSandbox(host: String, sandbox: String)
    /// The host is the sandbox and the environment is not.
    case isTheSandbox(host: String)
    /// A key needs another beside it.
    case needs(String, beside: String)
    /// The ASP ID has not 15 digits.
    case aspID
    /// The list of the command has no program.
    case noProgram
    /// There is not exactly one source of the secret key.
    case notOneSecret
    /// Not a time within the bounds.
    case seconds(limit: Int)
    /// A proxy of another form.
    case proxy
    /// Another profile leads to the same place; with its name, and its line or file.
    case sameEndpoint(as: String, line: Int?, file: String)
    /// Production does not say where its state is.
    case noStateFolder
    /// The folder of production's state depends on something beside the configuration.
    case relativeStateFolder
    /// Somebody moves the folder of production's state; with the option or variable.
    case movedState(by: String, name: String)
    /// The settle time is shorter than the time of an exchange.
    case settleBelowTimeout
    /// It is not a number above zero.
    case notPositive
    /// It is no regular expression.
    case notAPattern
    /// They are no hours of a day, as in `09-18`.
    case notOfficeHours
    /// An encrypted API, and no crypto keys.
    case noCryptoKeys(api: String, name: String)
}

extension ProfileFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .name: "a profile's name is made of a to z, 0 to 9 and hyphens"
        case .reservedName: "names that begin with sandbox are those of built-in profiles: choose another"
        case .plainHTTP: "plain http is allowed to this machine only (127.0.0.1, ::1, localhost): use https"
        case .notTheSandbox(let host, let sandbox): "environment sandbox means \(sandbox) or this machine, not \(host)"
        case .isTheSandbox(let host): "\(host) is the sandbox: set environment = \"sandbox\""
        case .needs(let key, let other): "\(key) needs \(other) beside it"
        case .aspID: "an ASP ID has 15 digits"
        case .noProgram: "the list begins with the program to run"
        case .notOneSecret: "exactly one of secret_key_file, secret_key_env and secret_key_command is needed"
        case .seconds(let limit): "must be more than 0 and at most \(limit) seconds"
        case .proxy: "a proxy is given as http://host:port"
        case .sameEndpoint(let name, let line, let file):
            "the same base_url and asp_id as profiles.\(name) on \(line.map { "line \($0)" } ?? file): "
                + "members would have two states; keep one of the profiles"
        case .noStateFolder:
            "a profile for production says where its state is: set state_folder to a folder that all its agents share"
        case .relativeStateFolder:
            "state_folder is a whole path, so that nothing beside this file moves it: begin it with /"
        case .movedState(let mover, let name):
            "the profile \(name) is for production, whose state is where state_folder says: leave \(mover) out"
        case .settleBelowTimeout:
            "settle_seconds must be at least timeout_seconds: "
                + "a request may still be at the server while its answer is waited for"
        case .notPositive: "must be a number above 0"
        case .notAPattern: "is no regular expression"
        case .notOfficeHours: "takes a first and a last hour: 09-18"
        case .noCryptoKeys(let api, let name):
            "\(api) is encrypted and profile \(name) has no usable crypto key: "
                + "set crypto_key_id, server_public_key_file and client_private_key_file"
        }
    }
}
