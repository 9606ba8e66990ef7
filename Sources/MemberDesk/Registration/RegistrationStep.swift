import Konaplate

/// The steps of a registration, in their order.
public enum RegistrationStep: String, Hashable, Sendable, CaseIterable {
    /// The call is ready and nothing is on disk.
    case prepared
    /// The attempt is on disk.
    case committed
    /// A connection is asked for.
    case connecting
    /// The first byte is with the network.
    case requestLeft
    /// The answer has begun.
    case answerBegun
    /// The answer is there, and its outcome is not on disk.
    case answered
    /// The outcome is on disk.
    case recorded

    init(_ step: ExchangeStep) {
        self =
            switch step {
            case .connecting: .connecting
            case .requestLeft: .requestLeft
            case .answerBegun: .answerBegun
            case .ended: .answered
            }
    }
}
