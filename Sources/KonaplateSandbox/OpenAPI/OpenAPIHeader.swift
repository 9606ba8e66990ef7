import Konaplate
import StrictText

/// The common headers in an OpenAPI document.
enum OpenAPIHeader {
    private struct Header {
        let key: String
        let name: String
        let pattern: String
        let description: String
        var isRequired = true
        var knowledge = Knowledge.documented
    }

    private static let all = [
        Header(key: "AspId", name: HeaderName.aspID, pattern: "^[0-9]{15}$", description: "The ASP ID"),
        Header(
            key: "CorrelationId", name: HeaderName.correlationID, pattern: "^[0-9]{12}-[0-9A-Fa-f]{7}$",
            description: "yyMMddHHmmss, a hyphen, 7 hexadecimal digits"),
        Header(
            key: "TranToken", name: HeaderName.transactionToken, pattern: "^KMV1:[0-9]{17}:[A-Za-z0-9+/]{43}=$",
            description: "67 characters, of which the last 44 are the HMAC-SHA256 of the body; 66 is printed",
            knowledge: .observed),
        Header(
            key: "TranTime", name: HeaderName.transactionTime, pattern: "^[0-9]{14}$",
            description: "yyyyMMddHHmmss, the first 14 digits of the token's time; newer pages print 16 characters"),
        Header(
            key: "TimeZone", name: HeaderName.timeZone, pattern: "^(KST|UTC)$", description: "The zone of all times"),
        Header(
            key: "CryptoKeyId", name: HeaderName.cryptoKeyID, pattern: "^.{32}$",
            description: "The crypto key ID; required where the request is encrypted"),
        Header(
            key: "OptionalCryptoKeyId", name: HeaderName.cryptoKeyID, pattern: "^.{32}$",
            description: "The crypto key ID; without it the answer is not encrypted", isRequired: false),
    ]

    /// The parameters that requests refer to.
    static var parameters: JSON {
        .object(
            all.map { header in
                JSON.Member(
                    header.key,
                    .members([
                        "name": .string(header.name), "in": .string("header"), "required": .bool(header.isRequired),
                        "description": .string(header.description), "schema": schema(header),
                        "x-kona-knowledge": .string(header.knowledge.rawValue),
                    ]))
            })
    }

    /// The headers that answers refer to.
    static var headers: JSON {
        .members([
            "CorrelationId": .members([
                "description": .string("That of the request"), "schema": .members(["type": .string("string")]),
                "x-kona-knowledge": .string(Knowledge.inferred.rawValue),
            ]),
            "Assumed": .members([
                "description": .string(
                    "The parts of the answer that are a default of the sandbox; no part of the wire"),
                "schema": .members(["type": .string("string")]),
            ]),
        ])
    }

    static func references(isEncrypted: Bool) -> [JSON] {
        all.filter { header in
            header.name != HeaderName.cryptoKeyID || header.isRequired == isEncrypted
        }.map { reference("parameters", $0.key) }
    }

    static let answerReferences: JSON = .members([
        HeaderName.correlationID: reference("headers", "CorrelationId"),
        AssumedParts.headerName: reference("headers", "Assumed"),
    ])

    private static func schema(_ header: Header) -> JSON {
        .members(["type": .string("string"), "pattern": .string(header.pattern)])
    }

    private static func reference(_ kind: String, _ key: String) -> JSON {
        .members(["$ref": .string("#/components/\(kind)/\(key)")])
    }
}
