import ArgumentParser
import Konaplate

extension MemberID {
    /// Reads the member ID of a command line; an error says what is wrong with it.
    static func argument(_ text: String) throws -> MemberID {
        do throws(Malformed) {
            return try MemberID(text: text)
        } catch {
            throw ValidationError(error.sentence)
        }
    }
}

extension MemberID.Malformed {
    fileprivate var sentence: String {
        switch self {
        case .empty: "The member ID is missing."
        case .notDigits: "A member ID has only the digits 0 to 9."
        case .leadingZero: "A member ID does not begin with 0."
        case .tooLarge: "A member ID is at most \(MemberID.maximum)."
        }
    }
}
