import StrictText

extension JSON {
    /// The names of an object's members in order.
    var names: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.name)
    }

    /// The text of a string.
    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    /// The values of a list.
    var values: [JSON] {
        guard case .array(let values) = self else { return [] }
        return values
    }
}
