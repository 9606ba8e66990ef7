/// One member of a request or an answer, declared: what its value may be, and who may see it.
///
/// ```swift
/// .text("cardNo", 16...16, .card).optional
/// ```
public struct Field: Hashable, Sendable {
    /// The name on the wire.
    public let name: String
    /// What the value may be.
    public let kind: Kind
    /// Whether it has to be there.
    public var requirement: Requirement
    /// What kind of data it is.
    public var dataClass: DataClass
    /// How well it is known.
    public var knowledge: Knowledge

    /// What a value may be.
    public indirect enum Kind: Hashable, Sendable {
        /// A whole number in a range.
        case number(ClosedRange<UInt64>)
        /// A text with so many characters.
        case text(ClosedRange<Int>)
        /// One of some texts.
        case choice([String])
        /// True or false.
        case boolean
        /// An object with declared members.
        case object([Field])
        /// A list of values of one kind.
        case array(of: Kind)
        /// Something of which no page shows the members: neither checked nor shown.
        case raw
    }

    /// Whether a field has to be there.
    public enum Requirement: String, Hashable, Sendable {
        /// Always.
        case required
        /// Never.
        case optional
        /// Depending on other fields, in a way that the platform checks.
        case conditional
    }

    /// Declares a required and documented field.
    public init(_ name: String, _ kind: Kind, _ dataClass: DataClass) {
        self.name = name
        self.kind = kind
        self.dataClass = dataClass
        requirement = .required
        knowledge = .documented
    }
}

extension Field {
    /// A whole number.
    public static func number(_ name: String, _ range: ClosedRange<UInt64>, _ dataClass: DataClass) -> Field {
        Field(name, .number(range), dataClass)
    }

    /// A text with so many characters.
    public static func text(_ name: String, _ length: ClosedRange<Int>, _ dataClass: DataClass) -> Field {
        Field(name, .text(length), dataClass)
    }

    /// One of some texts, which says nothing about a person.
    public static func choice(_ name: String, _ values: String...) -> Field {
        Field(name, .choice(values), .public)
    }

    /// True or false, which says nothing about a person.
    public static func boolean(_ name: String) -> Field {
        Field(name, .boolean, .public)
    }

    /// An object.
    /// - Parameters:
    ///   - name: The member's name.
    ///   - dataClass: What a value of another kind in its place is taken for.
    ///   - fields: Its members.
    /// - Returns: A required field, known from the platform's documentation.
    public static func object(_ name: String, as dataClass: DataClass = .hidden, _ fields: Field...) -> Field {
        Field(name, .object(fields), dataClass)
    }

    /// A list of values of one kind.
    public static func array(_ name: String, of kind: Kind, _ dataClass: DataClass = .hidden) -> Field {
        Field(name, .array(of: kind), dataClass)
    }

    /// Something of which no page shows the members.
    public static func raw(_ name: String) -> Field {
        Field(name, .raw, .hidden)
    }
}

extension Field {
    /// The same field, which need not be there.
    public var optional: Field { with(\.requirement, .optional) }
    /// The same field, which has to be there depending on others.
    public var conditional: Field { with(\.requirement, .conditional) }
    /// The same field, known from integrators' code.
    public var observed: Field { with(\.knowledge, .observed) }
    /// The same field, known by conclusion.
    public var inferred: Field { with(\.knowledge, .inferred) }
    /// The same field, a default of ours.
    public var assumed: Field { with(\.knowledge, .assumed) }

    private func with<Value>(_ property: WritableKeyPath<Field, Value>, _ value: Value) -> Field {
        var field = self
        field[keyPath: property] = value
        return field
    }
}
