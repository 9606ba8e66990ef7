/// What a call is about.
public enum Subject: Hashable, Sendable {
    /// A member.
    case member(MemberID)
    /// A card, by its `par` or its number.
    case card(Personal)
    /// The registration of an account, by its number (`regNo`).
    case registration(String)
    /// A request, an application or another thing of the platform, by its number.
    case reference(String)
    /// A person, by what must not be shown: CI, login ID, mobile number.
    case person(Personal)
    /// Nothing in particular: a list of products, the terms.
    case nothing

    /// The member, where it is one.
    public var memberID: MemberID? {
        guard case .member(let memberID) = self else { return nil }
        return memberID
    }

    /// The text for screens and the journal: numbers of the platform whole, a card masked in its middle, a person hidden.
    public var shownText: String {
        switch self {
        case .member(let memberID): memberID.description
        case .card(let card): card.maskedCard
        case .registration(let number), .reference(let number): number
        case .person: "(hidden)"
        case .nothing: ""
        }
    }
}
