import Konaplate
import StrictText

/// The served APIs as an OpenAPI document, made of their declarations.
///
/// What OpenAPI has no word for stands in members that begin with `x-kona-`: how well a thing is known, what kind of data it
/// is, what an encrypted text holds.
struct OpenAPIDocument: Sendable {
    let served: [ServedAPI]

    init(_ table: [String: ServedAPI]) {
        served = table.values.sorted { $0.api.path < $1.api.path }
    }

    var json: JSON {
        .members([
            "openapi": .string("3.1.0"),
            "info": .members([
                "title": .string("Konaplate, as kona's sandbox serves it"), "version": .string("1"),
                "description": .string(
                    "Made of the declarations that client and sandbox work by. x-kona-knowledge says how well a thing is "
                        + "known: documented, observed, inferred or assumed."),
            ]),
            "servers": .array([.members(["url": .string(SandboxDefaults.pathPrefix)])]),
            "security": .array([.members(["accessKey": .array([])])]),
            "paths": .object(served.map { JSON.Member($0.api.path, .members(["post": Self.operation($0.api)])) }),
            "components": .members([
                "securitySchemes": .members([
                    "accessKey": .members([
                        "type": .string("apiKey"), "in": .string("header"), "name": .string(HeaderName.accessKey),
                    ])
                ]),
                "parameters": OpenAPIHeader.parameters, "headers": OpenAPIHeader.headers,
                "schemas": .members(["Verdict": Self.verdict]),
            ]),
        ])
    }

    private static func operation(_ api: API) -> JSON {
        .members([
            "operationId": .string(operationID(api)), "summary": .string(api.title.english),
            "description": .string(api.title.korean),
            "parameters": .array(
                OpenAPIHeader.references(isEncrypted: api.request.isEncrypted)),
            "requestBody": .members([
                "required": .bool(true),
                "content": content(OpenAPISchema.request(api.request)),
            ]),
            "responses": .members([
                "200": response("Success", OpenAPISchema.answer(api.answer, isSuccess: true)),
                "400": response(
                    "Refused, with a code", OpenAPISchema.answer(api.answer, isSuccess: false)),
                "413": response("The body is too large", OpenAPISchema.plainRefusal),
            ]),
            "x-kona-effect": .string(effect(api)),
            "x-kona-codes": .array(api.codes.map { code(api, $0) }),
        ])
    }

    private static func operationID(_ api: API) -> String {
        api.name.split { "/-".contains($0) }.enumerated().map { index, word in
            index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined()
    }

    private static func effect(_ api: API) -> String {
        switch api.effect {
        case .look: "look"
        case .change: "change"
        case .refused: "refused"
        }
    }

    private static func code(_ api: API, _ code: API.Code) -> JSON {
        let entry = api.entry(for: code.code)
        return .members([
            "code": .string(code.code.rawValue), "message": entry.map { .string($0.message) },
            "ko": entry.map { .string($0.koreanMeaning) }, "en": entry.map { .string($0.meaning) },
        ])
    }

    private static func content(_ schema: JSON) -> JSON {
        .members(["application/json": .members(["schema": schema])])
    }

    private static func response(_ description: String, _ schema: JSON) -> JSON {
        .members([
            "description": .string(description), "headers": OpenAPIHeader.answerReferences, "content": content(schema),
        ])
    }

    private static let verdict: JSON = .members([
        "type": .string("object"), "required": .array([.string("code"), .string("description")]),
        "properties": .members([
            "code": .members([
                "type": .string("string"), "pattern": .string("^[0-9]{3}_[0-9]{3}$"),
                "x-kona-knowledge": .string(Knowledge.documented.rawValue),
            ]),
            "description": .members([
                "type": .string("string"), "x-kona-knowledge": .string(Knowledge.assumed.rawValue),
            ]),
        ]),
        "x-kona-knowledge": .string(Knowledge.observed.rawValue),
    ])
}
