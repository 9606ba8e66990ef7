import Konaplate
import MemberDesk
import Testing

struct ConnectionFileTests {
    private static let members = [
        "baseURL": "http://127.0.0.1:40123/open-api", "aspId": "000170000000000", "accessKey": "acc3ss",
        "secretKey": "s3cret", "cryptoKeyId": "89ABCDEF01234567",
        "serverPublicKey": "-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----\n",
        "clientPrivateKey": "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n",
    ]

    private static func json(_ changes: [String: String?] = [:]) -> String {
        var members = Self.members
        for (key, value) in changes { members[key] = value }
        let texts = members.map { key, value in
            let escaped = value.replacing("\n", with: #"\n"#)
            return "\"\(key)\":\"\(escaped)\""
        }
        return "{\(texts.joined(separator: ","))}"
    }

    @Test func isAProfileOfTheSandbox() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write(Self.json(), to: "connection.json")
            let profile = try ConnectionFile(contentsOf: path).profile()
            #expect(profile.name == "sandbox-89abcdef")
            #expect(profile.environment == .sandbox)
            #expect(profile.baseURL.port == 40_123)
            #expect(profile.accessKey == Secret("acc3ss"))
            #expect(profile.timeout == .seconds(10))
            #expect(profile.settle == .seconds(2))
            #expect(profile.timeZone == .kst)
            #expect(profile.consent == ConsentRules())
            #expect(profile.guardLevel == .practice)
            let keys = try profile.resolveKeys(environment: [:])
            #expect(keys.secretKey == Secret("s3cret"))
            #expect(keys.clientPrivateKey == Secret(try #require(Self.members["clientPrivateKey"])))
            #expect(try ConnectionFile(contentsOf: path).profile(named: "sandbox").name == "sandbox")
        }
    }

    @Test func isWrittenWholeAndForItsOwnerOnly() throws {
        try withTemporaryFolder { folder in
            let original = try ConnectionFile(contentsOf: try folder.write(Self.json(), to: "a.json"))
            let path = try folder.write("old", to: "b.json", mode: 0o644)
            try original.write(to: path)
            #expect(folder.mode(of: path) == 0o600)
            #expect(try ConnectionFile(contentsOf: path) == original)
            #expect(try folder.names() == ["a.json", "b.json"])
        }
    }

    @Test func aFolderThatIsNotThereIsAnErrorAndLeavesNothing() throws {
        try withTemporaryFolder { folder in
            let file = try ConnectionFile(contentsOf: try folder.write(Self.json(), to: "a.json"))
            let absent = try #require(throws: ConfigurationError.self) {
                try file.write(to: "\(folder.path)/no/b.json")
            }
            #expect(absent.reason == .unwritableFile)
            let taken = try #require(throws: ConfigurationError.self) { try file.write(to: folder.path) }
            #expect(taken.reason == .unwritableFile)
            #expect(try folder.names() == ["a.json"])
        }
    }

    @Test func aMissingFileHasItsOwnReason() throws {
        try withTemporaryFolder { folder in
            let error = try #require(throws: ConfigurationError.self) {
                try ConnectionFile(contentsOf: "\(folder.path)/none.json")
            }
            #expect(error.reason == .missingFile)
        }
    }

    @Test func aFileThatOthersCanReadIsRefused() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write(Self.json(), to: "c.json", mode: 0o644)
            let error = try #require(throws: ConfigurationError.self) { try ConnectionFile(contentsOf: path) }
            #expect(error.reason == .unsafePermissions)
            #expect(error.message.hasSuffix("chmod 600 \(path)"))
        }
    }

    struct Fault: CustomTestStringConvertible {
        let label: String
        let json: String
        let reason: ConfigurationError.Reason
        let text: String

        var testDescription: String { label }
    }

    static let faults = [
        Fault(label: "no JSON", json: "{\"secretKey\":\"s3cret\"", reason: .syntax, text: "not valid JSON"),
        Fault(label: "no object", json: "[]", reason: .wrongType, text: "one JSON object"),
        Fault(
            label: "a missing member", json: json(["aspId": nil as String?]), reason: .missingKey,
            text: "lacks the member aspId"),
        Fault(
            label: "a number", json: json().replacing("\"acc3ss\"", with: "7"), reason: .wrongType,
            text: "accessKey: expected a string"),
        Fault(
            label: "another machine", json: json(["baseURL": "https://sandbox.konaplate.com"]),
            reason: .invalidValue, text: "baseURL: a connection file leads to this machine only"),
        Fault(
            label: "no address", json: json(["baseURL": "127.0.0.1"]), reason: .invalidValue,
            text: "baseURL: an address begins with"),
        Fault(label: "an ASP ID", json: json(["aspId": "1"]), reason: .invalidValue, text: "15 digits"),
        Fault(
            label: "an access key", json: json(["accessKey": "s3cret\n"]), reason: .invalidValue,
            text: "accessKey: must be plain ASCII"),
        Fault(
            label: "an empty secret key", json: json(["secretKey": ""]), reason: .invalidValue,
            text: "secretKey: must not be empty"),
        Fault(
            label: "a path for an ID", json: json(["cryptoKeyId": "../../../x"]), reason: .invalidValue,
            text: "cryptoKeyId: must be 8 or more"),
        Fault(
            label: "no PEM", json: json(["clientPrivateKey": "s3cret"]), reason: .invalidValue,
            text: "clientPrivateKey: is no PEM"),
    ]

    @Test("refuses", arguments: faults)
    func refuses(_ fault: Fault) throws {
        try withTemporaryFolder { folder in
            let path = try folder.write(fault.json, to: "c.json")
            let error = try #require(throws: ConfigurationError.self) { try ConnectionFile(contentsOf: path) }
            #expect(error.reason == fault.reason, "\(error)")
            #expect(error.description.contains(fault.text), "\(error)")
            #expect(error.file == path)
            #expect(!error.description.contains("s3cret"))
        }
    }
}
