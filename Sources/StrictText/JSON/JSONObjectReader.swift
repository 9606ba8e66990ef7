/// Takes typed values out of an object and says which member does not fit.
///
/// A member that is missing and one that is null are the same thing to it.
public struct JSONObjectReader: Hashable, Sendable {
    /// Why an object is not what it should be.
    public struct Unfit: Error, Hashable, Sendable {
        /// What is wrong with a member.
        public enum Problem: Hashable, Sendable {
            /// It is not there, or null.
            case missing
            /// It has another type.
            case wrongType
            /// Its value is not allowed.
            case wrongValue
        }

        /// The member, with the names of the objects around it: `userInfo.userId`.
        public let path: String
        /// What is wrong with it.
        public let problem: Problem

        /// Names a member and its fault.
        public init(path: String, problem: Problem) {
            self.path = path
            self.problem = problem
        }
    }

    /// The members in order.
    public let members: [JSON.Member]
    private let path: [String]

    /// Reads from members.
    public init(_ members: [JSON.Member]) {
        self.init(members, path: [])
    }

    private init(_ members: [JSON.Member], path: [String]) {
        self.members = members
        self.path = path
    }

    /// A member's value; `nil` also for null.
    public subscript(name: String) -> JSON? {
        let value = members[name]
        return value == .null ? nil : value
    }

    /// The error of a member.
    public func unfit(_ name: String, _ problem: Unfit.Problem) -> Unfit {
        Unfit(path: (path + [name]).joined(separator: "."), problem: problem)
    }

    /// A string that has to be there.
    public func text(_ name: String) throws(Unfit) -> String {
        guard let text = try optionalText(name) else { throw unfit(name, .missing) }
        return text
    }

    /// A string, where there is one.
    public func optionalText(_ name: String) throws(Unfit) -> String? {
        guard let value = self[name] else { return nil }
        guard case .string(let text) = value else { throw unfit(name, .wrongType) }
        return text
    }

    /// True or false, where there is one of them.
    public func optionalBool(_ name: String) throws(Unfit) -> Bool? {
        guard let value = self[name] else { return nil }
        guard case .bool(let bool) = value else { throw unfit(name, .wrongType) }
        return bool
    }

    /// An object that has to be there.
    public func object(_ name: String) throws(Unfit) -> JSONObjectReader {
        guard let value = self[name] else { throw unfit(name, .missing) }
        guard case .object(let members) = value else { throw unfit(name, .wrongType) }
        return JSONObjectReader(members, path: path + [name])
    }
}
