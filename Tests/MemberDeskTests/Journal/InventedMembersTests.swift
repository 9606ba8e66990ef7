import Foundation
import Konaplate
import StrictText
import TestSupport
import Testing

@testable import KonaplateSandbox
@testable import MemberDesk

/// Answers with members that nobody declared, and with secrets wherever an answer has room for one.
@Suite(.timeLimit(.minutes(3)))
struct InventedMembersTests {
    /// What must be nowhere, with a number that tells the place.
    private static let secret = "geheim"

    /// A right answer of an API with fifty invented members, the names of known secrets among them.
    private static func answer(_ api: API, code: String = "000_000") throws -> String {
        let memberID = try MemberID.published(1)
        let member = MemberDirectory(seed: SandboxDefaults.seed, count: 10).member(memberID)
        var sample = SampleAnswer(.member(memberID), member: member, request: [], api: api)
        let names = ["loginPassword", "dcvv", "authNumber", "card_no", "\(secret)-name", "김코나 \(secret)"]
        let invented = (0..<50).map { number in
            let text = JSON.string("\(secret)-\(number)")
            let value: JSON =
                switch number % 4 {
                case 0: text
                case 1: .array([.array([text]), .members(["dcvv": text])])
                case 2: .members(["authNumber": text, "more": .array([text])])
                default: .number("\(number)333015555557")
                }
            return JSON.Member(number < names.count ? names[number] : "invented\(number)", value)
        }
        // Into the first declared object, too.
        var members = sample.members(api.answer.fields)
        if let index = members.firstIndex(where: { if case .object = $0.value { true } else { false } }),
            case .object(let inner) = members[index].value
        {
            members[index] = JSON.Member(members[index].name, .object(inner + invented))
        }
        let response = JSON.members([
            "code": .string(code), "description": .string("Success \(secret)"), "loginPassword": .string(secret),
        ])
        return JSON.object(members + invented + [JSON.Member("response", response)]).text
    }

    private static let headers = [
        "Content-Type: application/json; x=\(secret)", "X-KM-Correlation-Id: \(secret)", "Server: \(secret) 1",
        "X-Login-Password: \(secret)", "X-Number-1234: 1", "Set-Cookie: \(secret)", "Date: \(secret)",
        "X-KM-Crypto-Key-Id: \(secret)",
    ]

    @Test(arguments: API.catalogue, [200, 400, 500])
    func `exchange shows what is declared and nothing else`(api: API, httpStatus: Int) async throws {
        let code = httpStatus == 200 ? "000_000" : "002_099"
        let body = try Self.answer(api, code: code)
        let exchange = try await FaultyServer.run(.http(body, status: httpStatus, headers: Self.headers)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let request = JSON.members(["userId": .integer(50_000_000_001)])
                return await client.client.send(try await client.client.prepare(api, request)).exchange
            }
        }
        #expect((exchange.outcome == .done) == (httpStatus == 200))
        let text = try #require(ExchangeText(masking: .standard).response(exchange))
        #expect(text.contains(#""invented7": "(hidden)""#))
        #expect(!text.contains("X-Number-1234"))
        for planted in [Self.secret, "333015555557"] {
            #expect(!text.contains(planted))
            #expect(exchange.status?.message.contains(planted) == false)
            #expect(exchange.responseCorrelationID?.rawValue.contains(planted) == false)
            #expect(!String(reflecting: exchange).contains(planted))
            #expect(!"\(exchange)".contains(planted))
        }
        #expect(text.hasSuffix("undeclared members hidden)"))
    }

    @Test func `neither state nor output has any of it`() async throws {
        let answers = try [
            Self.answer(.memberInfo), Self.answer(.registeredAccount), Self.answer(.accountInquiry),
            Self.answer(.autoRechargeRegistration, code: "002_099"),
        ].enumerated().map { FaultyAnswer.http($1, status: $0 == 3 ? 400 : 200, headers: Self.headers) }
        let server = try FaultyServer(answers)
        defer { server.stop() }
        try await withTemporaryFolder { folder in
            let file = try ConnectionFile(
                baseURL: server.baseURL, aspID: "000170000000000", accessKey: TestKeys.accessKey,
                secretKey: TestKeys.secretKey, cryptoKeyID: TestKeys.cryptoKeyID,
                serverPublicKey: Secret(TestKeys.serverPublicKey), clientPrivateKey: Secret(TestKeys.clientPrivateKey))
            let desk = try await Desk(
                profile: file.profile(named: "sandbox-test"), environment: [:],
                options: DeskOptions(stateRoot: "\(folder.path)/state", agent: "cs.kim"))
            let memberID = try MemberID.published(1)
            _ = try await desk.addMember(memberID)
            let lookup = try await desk.accounts(of: memberID)
            let result = try await desk.register(memberID)
            let entries = try await desk.journal().entries
            #expect(entries.count == 4)
            var texts = entries.flatMap { [$0.json.text, $0.requestText, $0.responseText ?? ""] }
            texts.append(lookup.json(memberID: memberID, entries: entries, masking: .standard).text)
            if case .attempted(let attempt, _) = result { texts.append(attempt.json().text) }
            texts.append(try await desk.memberSummary(memberID).json(masking: .standard).text)
            for text in texts { #expect(!text.contains(Self.secret) && !text.contains("333015555557")) }
            let state = TemporaryFolder(path: "\(folder.path)/state/sandbox-test")
            for name in try state.names() {
                let bytes = try Data(contentsOf: URL(filePath: "\(state.path)/\(name)"))
                #expect(bytes.range(of: Data(Self.secret.utf8)) == nil, "\(name)")
            }
            await desk.close()
        }
    }
}
