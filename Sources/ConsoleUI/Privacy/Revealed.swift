package import Konaplate
package import MemberDesk

/// A value of the selected member that is shown whole for a few seconds.
package struct Revealed: Sendable, Equatable {
    /// How long it is shown.
    static let time: Duration = .seconds(10)

    /// The member.
    package let memberID: MemberID
    /// Which value it is.
    package let field: RevealableField
    /// The value.
    package let value: Personal
    /// When it is hidden again.
    package var until: Timestamp
}
