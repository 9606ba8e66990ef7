/// Why a reference of a consent is not taken.
public enum ConsentFault: Hashable, Sendable {
    /// It has characters in it that nobody sees.
    case invisible
    /// It is longer than any reference.
    case tooLong(limit: Int)
    /// It has no digit, as a name has none.
    case nameLike
    /// It has not the form that the profile asks for; `nil` where that is the usual one.
    case otherForm(String?)

    /// The word in the JSON.
    var word: String {
        switch self {
        case .invisible: "invisible"
        case .tooLong: "tooLong"
        case .nameLike: "nameLike"
        case .otherForm: "otherForm"
        }
    }
}
