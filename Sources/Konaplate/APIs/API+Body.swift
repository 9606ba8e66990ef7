public import StrictText

extension API {
    /// What a request or an answer holds.
    public struct Body: Hashable, Sendable {
        /// Whether the page marks it as encrypted.
        ///
        /// Readers look for `encData` in any answer.
        public let isEncrypted: Bool
        /// The members.
        public let fields: [Field]
        /// How well the mark is known.
        public var knowledge = Knowledge.documented

        /// Members in plain JSON.
        public static func plain(_ fields: Field...) -> Body { Body(isEncrypted: false, fields: fields) }

        /// Members in encrypted JSON.
        public static func encrypted(_ fields: Field...) -> Body { Body(isEncrypted: true, fields: fields) }

        /// Nothing beside the verdict.
        public static let none = Body(isEncrypted: false, fields: [])

        /// The same body, whose mark is known from integrators' code.
        public var observed: Body { known(.observed) }
        /// The same body, whose mark is known by conclusion.
        public var inferred: Body { known(.inferred) }
        /// The same body, whose mark is a default of ours.
        public var assumed: Body { known(.assumed) }

        private func known(_ knowledge: Knowledge) -> Body {
            var body = self
            body.knowledge = knowledge
            return body
        }
    }
}

extension API.Body {
    /// The first member that does not fit the declaration.
    /// - Parameters:
    ///   - members: The members of the body in their order.
    ///   - allowsUndeclared: Whether members that no declaration names are passed over.
    /// - Returns: Where it is and what is wrong with it; `nil` where everything fits.
    public func fault(in members: [JSON.Member], allowsUndeclared: Bool = false) -> FieldFault? {
        fields.fault(in: members, allowsUndeclared: allowsUndeclared)
    }

    /// The first member that the platform's pages promise and that is not there.
    ///
    /// Of an answer no more is asked: bounds and lengths on the pages contradict each other and what is observed.
    func missingPromise(in members: [JSON.Member]) -> String? {
        fields.first { field in
            field.requirement == .required && [.documented, .observed].contains(field.knowledge)
                && (members[field.name] ?? .null) == .null
        }?.name
    }
}
