extension MemberSummary {
    /// Whether a member is what the qualifiers of a search ask for.
    public func satisfies(_ qualifiers: [SearchQuery.Qualifier]) -> Bool {
        qualifiers.allSatisfy { $0.holds(reading: reading, attempt: attempt) }
    }
}

extension SearchQuery.Qualifier {
    /// Whether it holds for a member of whom this is known beside the directory.
    package func holds(reading: StoredReading?, attempt: Attempt?) -> Bool {
        switch self {
        case .state(let state): MemberState(state) == MemberState(attempt: attempt, reading: reading)
        case .bank(let bank):
            reading?.rechargeAccount.map { account in
                account.bankCode == bank || account.bankName?.contains(bank) ?? false
            } ?? false
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
