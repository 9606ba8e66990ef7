import Konaplate

/// What an inquiry says about an attempt whose outcome is unknown: the table of money rule 6.
enum ReconcilingVerdict: Hashable {
    case registered
    case notRegistered
    case stillUnknown

    /// What is known of the attempt.
    struct Circumstances {
        /// The auto-recharge account of the newest reading before the attempt, as a fingerprint.
        let fingerprintBefore: String?
        /// The account that the inquiry shows, as a fingerprint.
        let fingerprintNow: String
        /// Whether the server had had its time when the inquiry was asked, by both clocks.
        let hasSettled: Bool
    }

    init(_ inquiry: AccountInquiry?, _ circumstances: Circumstances) {
        guard let inquiry else {
            self = .stillUnknown
            return
        }
        switch (inquiry.autoRechargeAccount != nil, inquiry.isRegistrationAllowed) {
        case (true, false): self = .registered
        case (true, true):
            // The account may be the one from before the attempt; only a change shows that the attempt did it.
            let hasChanged = circumstances.fingerprintBefore.flatMap {
                AccountFingerprint.differ($0, circumstances.fingerprintNow)
            }
            self = hasChanged ?? false ? .registered : .stillUnknown
        case (false, true): self = circumstances.hasSettled ? .notRegistered : .stillUnknown
        case (false, false): self = .stillUnknown
        }
    }
}
