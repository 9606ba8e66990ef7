package import StrictText

extension API {
    /// What a request is about: the member where it names one, else the card, else another number or person.
    ///
    /// A required field comes before an optional one, and the declared ``subject`` before all.
    package func subject(of request: [JSON.Member]) -> Subject {
        if let subject { return self.request.fields.subject(named: subject, in: request) ?? .nothing }
        let fields = self.request.fields
        return fields.filter { $0.requirement == .required }.subject(in: request) ?? fields.subject(in: request)
            ?? .nothing
    }

    /// The member that an answer says it is about.
    func answeredMemberID(in answer: [JSON.Member]) -> MemberID? {
        self.answer.fields.subject(named: Field.userID.name, in: answer)?.memberID
    }
}

extension [Field] {
    fileprivate func subject(in members: [JSON.Member]) -> Subject? {
        let subjects = compactMap { $0.subject(in: members) }
        return subjects.first { $0.memberID != nil } ?? subjects.first
    }

    fileprivate func subject(named name: String, in members: [JSON.Member]) -> Subject? {
        for field in self {
            if field.name == name { return field.subject(in: members) }
            if case .object(let fields) = field.kind, case .object(let inner)? = members[field.name],
                let subject = fields.subject(named: name, in: inner)
            {
                return subject
            }
        }
        return nil
    }
}

extension Field {
    /// What this field of a body says that it is about.
    fileprivate func subject(in members: [JSON.Member]) -> Subject? {
        switch (members[name], kind) {
        case (.object(let inner)?, .object(let fields)): return fields.subject(in: inner)
        case (let value?, _) where name == Self.userID.name: return MemberID(value).map { .member($0) }
        case (.string(let text)?, _):
            switch dataClass {
            case .card, .cardReference: return .card(Personal(text))
            case .reference where ["regNo", "bankAccRegNo"].contains(name): return .registration(text)
            case .reference: return .reference(text)
            case .identity, .contact(.mobile), .contact(.loginID): return .person(Personal(text))
            default: return nil
            }
        default: return nil
        }
    }
}
