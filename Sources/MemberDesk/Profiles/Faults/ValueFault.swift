/// What is wrong with a single value of the configuration.
public enum ValueFault: Hashable, Sendable {
    /// It is none of a closed list; with the one that was probably meant.
    case notOneOf([String], meant: String?)
    /// There is nothing in it.
    case empty
    /// It begins with `~/` and the home folder is not known.
    case noHome
    /// It cannot travel in a header.
    case notHeaderText
    /// It is no response code.
    case notACode
    /// It is neither 1 nor 2.
    case notOneOrTwo
    /// It is not within these bounds.
    case notBetween(Int, Int)
    /// It is no key, no list of keys and not false.
    case noBinding
    /// It cannot be the name of a reason, or means nothing.
    case reasonName
    /// One of the keys is empty.
    case emptyKey
}

extension ValueFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .notOneOf(let names, let meant):
            "must be one of \(names.joined(separator: ", "))" + (meant.map { "; did you mean \($0)?" } ?? "")
        case .empty: "must not be empty"
        case .noHome: "HOME is not set, so ~/ leads nowhere: write the whole path"
        case .notHeaderText: "must be plain ASCII without spaces, and not empty"
        case .notACode: "a response code has the form 002_013"
        case .notOneOrTwo: "must be 1 or 2"
        case .notBetween(let low, let high): "must be a number from \(low) to \(high)"
        case .noBinding: "expected a key, a list of keys, or false to unbind the command"
        case .reasonName: "a reason is named with a to z, 0 to 9 and hyphens, and has its meaning in both languages"
        case .emptyKey: "a key is empty; use false to unbind the command"
        }
    }
}
