/// How much of a personal text a person sees: one policy for the screen, JSON, the log and exports.
///
/// Every function follows the same rules: an empty text stays empty, a text that does not look like what it should be is
/// starred as a whole, and a `*` in it counts as a character: a text that came masked is masked again, so that no more of it
/// shows than the policy lets show, and what this policy masked stays as it is.
public struct MaskingPolicy: Sendable, Equatable {
    /// Which part of a name is hidden.
    public enum NameMasking: String, Sendable, CaseIterable {
        /// The middle is hidden: `김*나`.
        case middle
        /// All but the first syllable is hidden: `김**`.
        case first
    }

    /// Which part of a mobile number is hidden.
    public enum MobileMasking: String, Sendable, CaseIterable {
        /// The middle group is hidden: `010-****-1234`.
        case middle
        /// The last group is hidden: `010-1234-****`.
        case last
    }

    /// Which part of an account number is hidden.
    public enum AccountMasking: String, Sendable, CaseIterable {
        /// The last three digits are hidden, as Korean banks print it: `333015555***`.
        case last3
        /// Every digit is hidden.
        case all
    }

    /// What is hidden of names.
    public var name: NameMasking

    /// What is hidden of mobile numbers.
    public var mobile: MobileMasking

    /// What is hidden of account numbers.
    public var account: AccountMasking

    /// The policy of a configuration that says nothing about masking.
    public static let standard = MaskingPolicy()

    /// Makes a policy; what is left out is as in ``standard``.
    public init(name: NameMasking = .middle, mobile: MobileMasking = .middle, account: AccountMasking = .last3) {
        self.name = name
        self.mobile = mobile
        self.account = account
    }
}

extension MaskingPolicy {
    /// Stars in place of every character but hyphens and spaces, which keep the shape readable.
    static func starred(_ text: some StringProtocol) -> String {
        String(text.map { $0 == "-" || $0 == " " ? $0 : "*" })
    }

    static func stars(_ count: Int) -> String {
        String(repeating: "*", count: count)
    }
}
