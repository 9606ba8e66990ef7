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
            let fingerprint = try await fixture.desk.connected().fingerprint
            let accounts = try Self.accounts.map { try Self.account($0) }
            let texts = accounts.map { fingerprint.text(of: $0) } + [fingerprint.text(of: nil)]
            #expect(Set(texts).count == texts.count)
            try await fixture.withAnotherDesk { other async throws in
                let same = try await other.connected().fingerprint
                #expect(accounts.map { same.text(of: $0) } == texts.dropLast())
            }
            let named = try Self.account(#"{"accountId":"A0001","bankName":"IBK"}"#)
            #expect(fingerprint.text(of: named) == texts[1], "the bank's name is no part of it")
            let stranger = AccountFingerprint(secret: Secret("another secret"))
            #expect(stranger.text(of: accounts[3]) != texts[3])
        }
    }

    @Test func `fingerprints of one secret tell a change and those of two tell nothing`() throws {
        let (first, second) = (try Self.account(Self.accounts[3]), try Self.account(Self.accounts[4]))
        let fingerprint = AccountFingerprint(secret: Secret("a secret"))
        let stranger = AccountFingerprint(secret: Secret("another secret"))
        #expect(AccountFingerprint.differ(fingerprint.text(of: first), fingerprint.text(of: first)) == false)
        #expect(AccountFingerprint.differ(fingerprint.text(of: first), fingerprint.text(of: second)) == true)
        #expect(AccountFingerprint.differ(fingerprint.text(of: nil), fingerprint.text(of: second)) == true)
        #expect(AccountFingerprint.differ(fingerprint.text(of: first), stranger.text(of: first)) == nil)
        #expect(AccountFingerprint.differ(fingerprint.text(of: first), stranger.text(of: second)) == nil)
        #expect(!fingerprint.text(of: first).contains("a secret"))
    }
}
