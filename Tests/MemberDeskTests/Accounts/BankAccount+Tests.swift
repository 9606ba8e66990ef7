import StrictText

@testable import Konaplate

extension JSONObjectReader {
    struct NoObject: Error {}

    /// Reads from the JSON text of an object.
    init(json: String) throws {
        guard case .object(let members) = try JSON(text: json) else { throw NoObject() }
        self.init(members)
    }
}

extension BankAccount {
    /// Reads an account as it stands in an answer.
    init(json: String) throws {
        try self.init(JSONObjectReader(json: json))
    }
}
