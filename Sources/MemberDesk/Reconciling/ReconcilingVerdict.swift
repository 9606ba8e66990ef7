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
        /// When the registration was sent.
        let sentAt: Timestamp
        /// When the inquiry was asked.
        let askedAt: Timestamp
        /// How long the server may still be at work.
        let settle: Duration
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
            let hasChanged = circumstances.fingerprintBefore.map { $0 != circumstances.fingerprintNow } ?? false
            self = hasChanged ? .registered : .stillUnknown
        case (false, true):
            // A clock that went backwards gives a negative time, which has not passed either.
            let hasSettled = circumstances.askedAt.duration(since: circumstances.sentAt) >= circumstances.settle
            self = hasSettled ? .notRegistered : .stillUnknown
        case (false, false): self = .stillUnknown
        }
    }
}
