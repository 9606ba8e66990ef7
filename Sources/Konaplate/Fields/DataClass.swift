/// What kind of data a field holds, which decides where it may be shown and kept.
public enum DataClass: Hashable, Sendable {
    /// A password, a card verification code, a one-time token: never shown, never kept.
    case secret
    /// What identifies a person: CI, birth date, an ID number. Hidden; of a long one the length is shown.
    case identity
    /// The name of a person or company: masked by the policy.
    case name
    /// How a person is reached: masked by the policy.
    case contact(Contact)
    /// A bank account's number: masked by the policy.
    case account
    /// A card's number, of which the first six and last four digits are shown, or its expiry date, which is hidden.
    case card
    /// A `par`, a lasting pseudonym of a card: masked in its middle.
    case cardReference
    /// A number of the platform's own: member, request, registration, product.
    case reference
    /// What tells what a person does: a shop, the time and amount of a payment. Shown, but not kept in the journal.
    case habit
    /// An amount, a balance, a limit.
    case money
    /// What says nothing about a person: a bank's code, a status, a yes or no.
    case `public`
    /// What is not known well enough to be shown: hidden.
    case hidden
    /// A text of the platform's own, such as the one beside a response code: shown where it is a known one.
    case message

    /// The kinds of contact data, which are masked differently.
    public enum Contact: Hashable, Sendable {
        /// A mobile number.
        case mobile
        /// A login ID.
        case loginID
        /// An e-mail address.
        case email
        /// A postal address or a part of one.
        case address
    }
}
