import Konaplate
import MemberDesk
import Wording

/// A reading of accounts as lines for people.
struct AccountText {
    private let language: Language
    /// `nil` reveals the account number.
    private let masking: MaskingPolicy?

    init(_ language: Language, masking: MaskingPolicy?) {
        self.language = language
        self.masking = masking
    }

    func lines(_ lookup: AccountLookup, memberID: MemberID) -> [String] {
        guard case .success(let reading) = lookup.outcome else { return [] }
        return FieldList([
            (Phrase.memberID[language], memberID.description),
            (Phrase.rechargeAccount[language], text(reading.rechargeAccount)),
            (Phrase.autoRechargeAccount[language], text(reading.autoRechargeAccount)),
            (Phrase.autoRecharge[language], Phrase.state(reading.state)[language]),
            (Phrase.readAt[language], reading.readAt.timeOfDay),
        ]).lines
    }

    private func text(_ account: BankAccount?) -> String {
        guard let account else { return Phrase.none[language] }
        let number = account.number.map { masking?.account($0) ?? $0.exposed }
        let bank =
            account.bankName.map { Field.bankName.shown($0) } ?? account.bankCode.map { Field.bankCode.shown($0) }
        return [bank, number].compactMap { $0 }.joined(separator: " ")
    }
}
