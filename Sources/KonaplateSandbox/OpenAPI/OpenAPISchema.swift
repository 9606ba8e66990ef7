import Konaplate
import StrictText

/// Declared fields as JSON schemas.
enum OpenAPISchema {
    /// What a request may hold: one that is not marked as encrypted is taken either way.
    static func request(_ body: API.Body) -> JSON {
        let plain = object(body.fields)
        return body.isEncrypted
            ? encrypted(plain, body.knowledge) : .members(["anyOf": .array([plain, encrypted(plain, body.knowledge)])])
    }

    /// What an answer holds: encrypted where the API's answers are and the request named a key.
    static func answer(_ body: API.Body, isSuccess: Bool) -> JSON {
        let plain = isSuccess ? object(body.fields, with: verdict) : plainRefusal
        return body.isEncrypted
            ? .members(["anyOf": .array([encrypted(plain, body.knowledge), plain])]) : plain
    }

    static let plainRefusal = object([], with: verdict)

    private static let verdict = JSON.Member("response", .members(["$ref": .string("#/components/schemas/Verdict")]))

    private static func encrypted(_ plain: JSON, _ knowledge: Knowledge) -> JSON {
        .members([
            "type": .string("object"), "required": .array([.string("encData")]),
            "properties": .members([
                "encData": .members([
                    "type": .string("string"), "description": .string("A compact JWE, RSA-OAEP-256 and A128GCM"),
                    "pattern": .string("^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}$"),
                    "contentMediaType": .string("application/json"), "contentSchema": plain,
                ])
            ]),
            "additionalProperties": .bool(false), "x-kona-knowledge": .string(knowledge.rawValue),
        ])
    }

    private static func object(_ fields: [Field], with other: JSON.Member? = nil) -> JSON {
        let required = fields.filter { $0.requirement == .required }.map(\.name) + (other.map { [$0.name] } ?? [])
        return .members([
            "type": .string("object"),
            "required": required.isEmpty ? nil : .array(required.map { .string($0) }),
            "properties": .object(fields.map { JSON.Member($0.name, schema($0)) } + (other.map { [$0] } ?? [])),
        ])
    }

    private static func schema(_ field: Field) -> JSON {
        guard case .object(let members) = schema(field.kind) else { return .object([]) }
        let conditional: JSON? = field.requirement == .conditional ? .bool(true) : nil
        let marks: [JSON.Member?] = [
            JSON.Member("x-kona-knowledge", .string(field.knowledge.rawValue)),
            JSON.Member("x-kona-class", .string(name(of: field.dataClass))),
            conditional.map { JSON.Member("x-kona-conditional", $0) },
        ]
        return .object(members + marks.compactMap { $0 })
    }

    private static func schema(_ kind: Field.Kind) -> JSON {
        switch kind {
        case .number(let range):
            .members([
                "type": .string("integer"), "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ])
        case .text(let length):
            .members([
                "type": .string("string"), "minLength": .integer(length.lowerBound),
                "maxLength": .integer(length.upperBound),
            ])
        case .choice(let values):
            .members(["type": .string("string"), "enum": .array(values.map { .string($0) })])
        case .boolean: .members(["type": .string("boolean")])
        case .object(let fields): object(fields)
        case .array(let kind): .members(["type": .string("array"), "items": schema(kind)])
        case .raw: .object([])
        }
    }

    private static func name(of dataClass: DataClass) -> String {
        switch dataClass {
        case .secret: "secret"
        case .identity: "identity"
        case .name: "name"
        case .contact: "contact"
        case .account: "account"
        case .card: "card"
        case .cardReference: "cardReference"
        case .reference: "reference"
        case .habit: "habit"
        case .money: "money"
        case .public: "public"
        case .hidden: "hidden"
        case .message: "message"
        }
    }
}
