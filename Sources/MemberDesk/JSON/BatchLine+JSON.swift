import Konaplate
public import StrictText

extension BatchLine {
    /// The object of a row whose member stands in an earlier one.
    public var duplicateJSON: JSON {
        .members(["userId": .string(memberID.description), "outcome": .string(Self.duplicateWord)])
    }
}
