/// Why a body does not fit its declaration; it holds no value of the body.
public struct FieldFault: Error, Hashable, Sendable {
    /// What is wrong with a member.
    public enum Problem: String, Hashable, Sendable {
        /// No declaration names it.
        case undeclared
        /// It has to be there, and is not, or is null.
        case missing
        /// It has another type.
        case wrongType
        /// It has too few or too many characters.
        case wrongLength
        /// The value is not allowed.
        case notAllowed
    }

    /// The member, with the names of the objects around it: `addressInfo.zipCode`.
    public let path: String
    /// What is wrong with it.
    public let problem: Problem

    /// Names a member and its fault.
    public init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }
}
