package import StrictText

extension [Field] {
    /// The first member that does not fit, in the order of the declaration; undeclared ones come last.
    func fault(in members: [JSON.Member], allowsUndeclared: Bool, path: String = "") -> FieldFault? {
        for field in self {
            if let fault = field.fault(of: members[field.name], allowsUndeclared: allowsUndeclared, in: path) {
                return fault
            }
        }
        guard !allowsUndeclared else { return nil }
        return members.first { member in !contains { $0.name == member.name } }
            .map { FieldFault(path: path + $0.name, problem: .undeclared) }
    }

    /// The field of a name.
    package subscript(name: String) -> Field? {
        first { $0.name == name }
    }
}

extension Field {
    fileprivate func fault(of value: JSON?, allowsUndeclared: Bool, in path: String) -> FieldFault? {
        guard let value, value != .null else {
            return requirement == .required ? FieldFault(path: path + name, problem: .missing) : nil
        }
        return kind.fault(of: value, allowsUndeclared: allowsUndeclared, at: path + name)
    }
}

extension Field.Kind {
    fileprivate func fault(of value: JSON, allowsUndeclared: Bool, at path: String) -> FieldFault? {
        switch (self, value) {
        case (.number, .number), (.text, .string), (.choice, .string), (.boolean, .bool):
            return problem(of: value).map { FieldFault(path: path, problem: $0) }
        case (.object(let fields), .object(let members)):
            return fields.fault(in: members, allowsUndeclared: allowsUndeclared, path: path + ".")
        case (.array(let kind), .array(let values)):
            for value in values {
                if let fault = kind.fault(of: value, allowsUndeclared: allowsUndeclared, at: path) { return fault }
            }
            return nil
        case (.raw, _): return nil
        default: return FieldFault(path: path, problem: .wrongType)
        }
    }

    /// What is wrong with a value that is neither an object nor a list.
    package func problem(of value: JSON) -> FieldFault.Problem? {
        switch (self, value) {
        case (.number(let range), .number(let text)):
            // Digits only: as an identifier or an amount, 5E+10 is a mistake.
            UInt64(text).map { range.contains($0) } == true ? nil : .notAllowed
        case (.text(let length), .string(let text)):
            if length.contains(text.unicodeScalars.count) { nil } else { text.isEmpty ? .notAllowed : .wrongLength }
        case (.choice(let values), .string(let text)): values.contains(text) ? nil : .notAllowed
        case (.boolean, .bool), (.raw, _): nil
        default: .wrongType
        }
    }
}
