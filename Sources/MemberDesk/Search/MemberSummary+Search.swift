extension MemberSummary {
    /// Whether a member is what the qualifiers of a search ask for.
    public func satisfies(_ qualifiers: [SearchQuery.Qualifier]) -> Bool {
        qualifiers.allSatisfy { qualifier in
            switch qualifier {
            case .state(let state): MemberState(state) == self.state
            case .bank(let bank):
                reading?.rechargeAccount.map { account in
                    account.bankCode == bank || account.bankName?.contains(bank) ?? false
                } ?? false
            }
        }
    }
}

extension MemberState {
    /// The state that a qualifier names.
    init(_ state: SearchQuery.State) {
        self =
            switch state {
            case .needed: .needed
            case .registered: .registered
            case .none: .noAccount
            case .check: .check
            case .sending: .sending
            case .unread: .notRead
            }
    }
}
