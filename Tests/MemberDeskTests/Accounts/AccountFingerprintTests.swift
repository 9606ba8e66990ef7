import Konaplate
import Testing

@testable import MemberDesk

struct AccountFingerprintTests {
    static let accounts = [
        "{}", #"{"accountId":"A0001"}"#, #"{"accountId":"A0001","bankCode":"003"}"#,
        #"{"accountId":"A0001","bankCode":"003","bankAccount":"1"}"#,
        #"{"accountId":"A0001","bankCode":"003","bankAccount":"2"}"#,
        #"{"accountId":"A0001","bankCode":"0031"}"#, #"{"accountId":"A0001003","bankAccount":"1"}"#,
    ]

    private static func account(_ json: String) throws -> BankAccount {
        try BankAccount(json: json)
    }

    @Test func `every account and none has its own fingerprint`() async throws {
        try await withDesk { fixture in
            let fingerprint = fixture.desk.fingerprint
            let accounts = try Self.accounts.map { try Self.account($0) }
            let texts = accounts.map { fingerprint.text(of: $0) } + [fingerprint.text(of: nil)]
            #expect(Set(texts).count == texts.count)
            try await fixture.withAnotherDesk { other in
                #expect(accounts.map { other.fingerprint.text(of: $0) } == texts.dropLast())
            }
            let named = try Self.account(#"{"accountId":"A0001","bankName":"IBK"}"#)
            #expect(fingerprint.text(of: named) == texts[1], "the bank's name is no part of it")
            try await withDesk { stranger in
                #expect(stranger.desk.fingerprint.text(of: accounts[3]) != texts[3])
            }
        }
    }
}
