package import StrictText

extension JSONObjectReader {
    /// A member ID that has to be there, as a number or, as one API of the platform has it, as text.
    package func memberID(_ name: String) throws(Unfit) -> MemberID {
        guard let value = self[name] else { throw unfit(name, .missing) }
        guard let memberID = MemberID(value) else { throw unfit(name, .wrongValue) }
        return memberID
    }

    /// The member that an answer names without having to.
    /// - Returns: `nil` also for what is no member ID: nothing documented stands there, so it says nothing.
    package func mentionedMemberID(_ name: String) -> MemberID? {
        self[name].flatMap { MemberID($0) }
    }
}

extension MemberID {
    /// Reads the JSON number of the documentation, and also the string that the search by CI answers with.
    package init?(_ json: JSON) {
        if case .string(let text) = json {
            guard let memberID = try? MemberID(text: text) else { return nil }
            self = memberID
        } else {
            guard let memberID = json.wholeNumber.flatMap({ MemberID($0) }) else { return nil }
            self = memberID
        }
    }
}
