public import Konaplate

/// One registration of one member's account for auto recharge, from before its first byte to its settled outcome.
public struct Attempt: Identifiable, Hashable, Sendable {
    /// The number in the state.
    public let id: Int64
    /// The member.
    public let memberID: MemberID
    /// Who made it.
    public let agent: String
    /// The reference of the withdrawal consent that it rests on: a recording or ticket number.
    public let consent: String?
    /// When it was recorded, just before it was sent.
    public let startedAt: Timestamp
    /// When its first byte left, or the latest time at which it can have; `nil` where none did.
    public var sentAt: Timestamp? = nil
    /// The same by the boot clock, or the first time that anybody saw it after the machine was started again.
    var sentBoot: BootTime? = nil
    /// The correlation ID of the registration.
    public let correlationID: CorrelationID
    /// Where it stands.
    public var state: AttemptState
    /// What the platform answered, where it did.
    public var answer: Answer?
    /// How it was settled, where it had been unknown.
    public var settlement: Settlement?
    /// The auto-recharge account of the newest reading before the attempt, as a keyed hash.
    let hashBefore: String?
    /// When a console may check it by itself again, because another one is checking or has checked.
    var checkAfter: Timestamp? = nil
    /// When its outcome was known, by the boot clock.
    var endedBoot: BootTime? = nil

    /// What came back for the registration.
    public struct Answer: Hashable, Sendable {
        /// The HTTP status, if a head came back.
        public var httpStatus: Int?
        /// The verdict, wherever it stood in the answer.
        public var status: ResponseStatus?
        /// The correlation ID in the answer.
        public var responseCorrelationID: CorrelationID?
        /// The registration's number.
        public var registrationNumber: String?
        /// How long the exchange took.
        public var duration: Duration?
        /// What more is known of why there is no answer.
        public var cause: FailureCause?
    }

    /// How an unknown attempt was settled.
    public struct Settlement: Hashable, Sendable {
        /// When.
        public var at: Timestamp
        /// By the platform's answer or by a person.
        public var by: Authority
        /// The correlation ID of the inquiry that settled it.
        public var inquiryCorrelationID: CorrelationID?
        /// The person's reason.
        public var reason: String?
        /// The agent at whose console or command it was settled.
        public var agent: String?

        /// Who settled it.
        public enum Authority: String, Hashable, Sendable {
            /// `bankaccounts/inquiry`.
            case inquiry
            /// A person, with a reason, audited.
            case override
        }
    }
}
