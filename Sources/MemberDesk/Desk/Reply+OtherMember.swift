import Konaplate
import StrictText

extension Reply {
    /// Whether a refusal names another member than the one that was asked about: money rule 6.
    ///
    /// Then it is the answer to something else, and nobody can say what became of this request. A successful answer that
    /// names another member is not read as a success in the first place.
    var refusesAnotherMember: Bool {
        guard case .refused(let status) = outcome, let memberID = exchange.memberID else { return false }
        if let named = exchange.responseJSON?.exposed["userId"], !named.isMemberID(memberID) { return true }
        return status.received.exposed.names(another: memberID)
    }
}

extension JSON {
    /// Whether a value is this member's ID, as a number or as a text.
    ///
    /// What is no member ID at all names nobody.
    fileprivate func isMemberID(_ memberID: MemberID) -> Bool {
        switch self {
        case .number(let text), .string(let text): (try? MemberID(text: text)).map { $0 == memberID } ?? true
        case .null, .bool, .array, .object: true
        }
    }
}

extension String {
    /// Whether a number stands in it that looks like this member's ID and is another one.
    fileprivate func names(another memberID: MemberID) -> Bool {
        let own = memberID.description
        return split { !($0.isASCII && $0.isNumber) }.contains { $0.utf8.count == own.utf8.count && $0 != own }
    }
}
