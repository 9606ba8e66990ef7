import Foundation
import Konaplate
import KonaplateSandbox
import Testing

@testable import MemberDesk

struct PrivacyTests {
    /// Does everything that there is to do with the ten published members, and lends what they must not be known by.
    private static func withUsedDesk(
        test: (DeskFixture, _ accountNumbers: [String], _ members: [Member]) async throws -> Void
    ) async throws {
        try await withDesk(DeskFixture.Setup(slowAnswer: .zero)) { fixture in
            try await fixture.desk.fetchRosterIfEmpty()
            var numbers: [String] = []
            for ordinal: UInt64 in 1...10 {
                let memberID = try MemberID.published(ordinal)
                _ = try await fixture.desk.addMember(memberID)
                let reading = try await fixture.desk.accounts(of: memberID).reading()
                if let number = reading.rechargeAccount?.number { numbers.append(number.exposed) }
                _ = try await fixture.desk.register(memberID)
                _ = try await fixture.desk.accounts(of: memberID)
            }
            for attempt in try await fixture.desk.openAttempts() { _ = try await fixture.desk.reconcile(attempt) }
            #expect(numbers.count == 9)
            let members = try await fixture.desk.members().prefix(10)
            try await test(fixture, numbers, Array(members))
        }
    }

    @Test func `exchanges are kept without personal data`() async throws {
        try await Self.withUsedDesk { fixture, numbers, members in
            let texts = try fixture.disk.texts("SELECT * FROM exchange").joined(separator: "\n")
            #expect(texts.contains("김*나"))
            #expect(texts.contains("333015555***"))
            for number in numbers { #expect(!texts.contains(number), "an account number") }
            for member in members {
                for value in [member.name, member.mobile, member.loginID] {
                    let text = try #require(value).exposed
                    #expect(!texts.contains(text), "\(member.id)")
                }
                let mobile = try #require(member.mobile).exposed
                #expect(!texts.contains(mobile.filter { $0 != "-" }), "\(member.id)")
            }
            for birthDate in ["19751112", "19890530"] { #expect(!texts.contains(birthDate)) }
        }
    }

    @Test func `other tables have no name and no mobile number`() async throws {
        try await Self.withUsedDesk { fixture, _, members in
            for table in ["attempt", "audit", "reading", "identity"] {
                let texts = try fixture.disk.texts("SELECT * FROM \(table)").joined(separator: "\n")
                #expect(!texts.isEmpty)
                for member in members {
                    for value in [member.name, member.mobile, member.loginID] {
                        #expect(!texts.contains(try #require(value).exposed), "\(table) \(member.id)")
                    }
                }
            }
        }
    }

    @Test func `no file of the state has an account number or a secret`() async throws {
        try await Self.withUsedDesk { fixture, numbers, _ in
            let connection = fixture.server.connection
            let keyLine = try #require(connection.clientPrivateKeyPEM.exposed.split(separator: "\n").dropFirst().first)
            let secrets = [connection.accessKey.exposed, connection.secretKey.exposed, String(keyLine), "PRIVATE KEY"]
            let folder = TemporaryFolder(path: try fixture.disk.folder.path)
            var count = 0
            for name in try folder.names() {
                let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
                count += bytes.count
                for text in numbers + secrets {
                    #expect(bytes.range(of: Data(text.utf8)) == nil, "\(name)")
                }
            }
            #expect(count > 100_000)
        }
    }

    @Test func `headers that are secrets are named without their values`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(.published(1))
            let entry = try #require(try await fixture.desk.journal().entries.first)
            let lines = entry.requestText.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.first == "POST /api/v1/bankaccounts/as-rcg-svc/ars/register")
            #expect(lines.contains("X-KM-Access-Key: (secret)"))
            #expect(lines.contains("X-KM-Tran-Token: (secret)"))
            #expect(lines.contains("X-KM-Correlation-Id: \(entry.correlationID)"))
            #expect(lines.contains("(encrypted on the wire)"))
            #expect(entry.requestText.contains("50000000001"))
            let response = try #require(entry.responseText)
            #expect(response.hasPrefix("HTTP 200\n"))
            #expect(response.contains("(encrypted on the wire)"))
            #expect(response.contains("bankAccRegNo"))
        }
    }

    @Test func `answer that cannot be read is kept by its length`() async throws {
        try await withDesk { fixture in
            for ordinal: UInt64 in [6, 7] { _ = try await fixture.desk.register(.published(ordinal)) }
            let texts = try await fixture.desk.journal().entries.compactMap(\.responseText)
            #expect(texts.count == 2)
            #expect(texts.first?.contains("bytes, not JSON)") == true)
            #expect(texts.first?.contains("<html") == false)
            #expect(texts.last?.contains("characters)") == true)
        }
    }
}
