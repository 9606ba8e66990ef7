import Konaplate

extension BatchLine {
    /// The object of a row whose member stands in an earlier one.
    public var duplicateJSON: JSONValue {
        .members(["userId": .string(memberID.description), "outcome": .string("duplicate")])
    }
}
