extension Field {
    /// The member, in the widest of the five bounds that the platform's pages print; the platform refuses what it will.
    public static let userID = Field.number("userId", 1...MemberID.maximum.value, .reference)
    /// The lasting pseudonym of a card.
    public static let par = Field.text("par", 27...27, .cardReference)
    /// A card's number.
    public static let cardNumber = Field.text("cardNo", 16...16, .card)
    /// The number that the platform knows a person by across companies.
    public static let ci = Field.text("ci", 88...88, .identity)
    /// A person's name.
    public static let userName = Field.text("userName", 1...100, .name)
    /// `yyyyMMdd`.
    public static let birthDate = Field.text("birthDate", 8...8, .identity)
    /// A mobile number.
    public static let mobileNumber = Field.text("mobileNumber", 10...20, .contact(.mobile))
    /// A login ID, which has the form of an e-mail address.
    public static let loginID = Field.text("loginId", 1...80, .contact(.loginID))
    /// An e-mail address.
    public static let email = Field.text("email", 1...50, .contact(.email))
    /// The ASP ID.
    public static let aspID = Field.text("aspId", 15...15, .reference)
    /// A bank's institution code; old ones occur, so there is no list of them.
    public static let bankCode = Field.text("bankCode", 3...3, .public)
    /// A bank's name as the platform shows it.
    public static let bankName = Field.text("bankName", 1...50, .public)
    /// An account's ID at the platform.
    public static let accountID = Field.text("accountId", 5...5, .reference)
    /// An account's number.
    public static let bankAccount = Field.text("bankAccount", 1...20, .account)
    /// The number of an account's registration.
    ///
    /// One page prints the length 2, which is probably a slip for 22.
    public static let registrationNumber = Field.text(
        "bankAccRegNo", AutoRechargeRegistration.numberLengths, .reference)

    /// An object for an account, of unpublished shape: the number is read from each name that other APIs give it.
    public static func account(_ name: String) -> Field {
        .object(
            name, as: .account, .accountID.assumed, .bankCode.assumed, .bankName.assumed, .bankAccount.optional.assumed,
            .text("accountNo", 1...20, .account).optional.assumed,
            .text("accountNumber", 1...20, .account).optional.assumed)
    }
}
