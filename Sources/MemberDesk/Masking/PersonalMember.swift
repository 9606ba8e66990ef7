import Konaplate

/// The kinds of personal members that a message body has, and how each is masked.
enum PersonalMember {
    case name, mobile, loginID, account, card
    /// Starred as a whole.
    case hidden
    /// Replaced by its length, for long texts that say nothing to a person.
    case length

    /// The kind of a member by its name, without regard to case and `_`.
    init?(key: String) {
        guard let kind = Self.kinds[key.lowercased().filter { $0 != "_" }] else { return nil }
        self = kind
    }

    /// A value of this kind, masked.
    func masked(_ text: String, by policy: MaskingPolicy) -> String {
        let personal = Personal(text)
        switch self {
        case .name: return policy.name(personal)
        case .mobile: return policy.mobile(personal)
        case .loginID: return policy.loginID(personal)
        case .account: return policy.account(personal)
        case .card: return policy.card(personal)
        case .hidden: return MaskingPolicy.isMasked(text) ? text : MaskingPolicy.starred(text)
        case .length: return text.isEmpty ? "" : "(\(text.count) characters)"
        }
    }

    /// Whether a member's long numbers tell nothing about a person, or are what the journal is for.
    static func isReference(key: String) -> Bool {
        references.contains(key.lowercased().filter { $0 != "_" })
    }

    private static let references: Set<String> = [
        "userid", "bankaccregno", "regno", "aspid", "correlationid", "registereddate", "sequenceid", "nrnumber",
    ]

    // A little wider than the documented members: the names of some are not documented.
    private static let kinds: [String: PersonalMember] = [
        "username": .name, "name": .name,
        "mobilenumber": .mobile, "mobile": .mobile, "mobileno": .mobile, "phonenumber": .mobile,
        "loginid": .loginID, "email": .loginID,
        "bankaccount": .account, "accountno": .account, "accountnumber": .account,
        "cardno": .card, "physicalcardno": .card, "mobilecardno": .card, "par": .card,
        "birthdate": .hidden, "physicalcardcvc": .hidden, "physicalcardexpdate": .hidden,
        "addressinfo": .hidden, "address": .hidden, "addressdetail": .hidden, "zipcode": .hidden,
        "ci": .length, "encdata": .length,
    ]
}
