package import StrictText

extension API {
    /// What a request is about: the member where it names one, else the card, else another number or person.
    ///
    /// A required field comes before an optional one, and the declared ``subject`` before all.
    package func subject(of request: [JSON.Member]) -> Subject {
        if let subject { return self.request.fields.subject(named: subject, in: request) ?? .nothing }
        let fields = self.request.fields
        return fields.subject(in: request) { $0.requirement == .required } ?? fields.subject(in: request) ?? .nothing
    }

    /// The member that an answer says it is about.
    func answeredMemberID(in answer: [JSON.Member]) -> MemberID? {
        self.answer.fields.subject(named: Field.userID.name, in: answer)?.memberID
    }
}

extension [Field] {
    /// The member that some of the fields name, or else what the first of them names.
    fileprivate func subject(
        in members: [JSON.Member], _ isAsked: (Field) -> Bool = { _ in true }
    ) -> Subject? {
        var first: Subject?
        for field in self where isAsked(field) {
            guard let subject = field.subject(in: members) else { continue }
            if subject.memberID != nil { return subject }
            first = first ?? subject
        }
        return first
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
