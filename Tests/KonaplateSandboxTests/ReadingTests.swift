import Konaplate
import Testing

struct ReadingTests {
    @Test func `member info is that of the portal, encrypted`() async throws {
        try await Sandbox.run { sandbox in
            let reply = try await sandbox.call(.memberInfo, 50_000_000_001)
            #expect(reply.exchange.isResponseEncrypted)
            #expect(reply.response?.userInfo.userName == Personal("김코나"))
            #expect(reply.response?.userInfo.loginId == Personal("kona.kim@example.com"))
            #expect(reply.exchange.responseBody?.exposed.contains(#""birthDate":"19751112""#) == true)
        }
    }

    @Test func `registered account comes plain, as its page has it`() async throws {
        try await Sandbox.run { sandbox in
            let reply = try await sandbox.call(.registeredAccount, 50_000_000_001)
            #expect(reply.exchange.isRequestEncrypted)
            #expect(!reply.exchange.isResponseEncrypted)
            #expect(reply.response?.accountInfo.bankCode == "003")
            #expect(reply.response?.accountInfo.bankName == "IBK기업은행")
            #expect(reply.response?.accountInfo.number == Personal("333015555557"))
            #expect(reply.response?.accountInfo.accountID?.count == 5)
        }
    }

    @Test func `member without an account has none to show`() async throws {
        try await Sandbox.run { sandbox in
            #expect(try await sandbox.call(.registeredAccount, 50_000_000_003).code == "002_021")
            let inquiry = try await sandbox.call(.accountInquiry, 50_000_000_003).response
            #expect(inquiry != nil)
            #expect(inquiry?.rechargeAccount == nil)
            #expect(inquiry?.autoRechargeAccount == nil)
            #expect(inquiry?.isRegistrationAllowed == false)
        }
    }

    @Test func `inquiry tells before and after a registration`() async throws {
        try await Sandbox.run { sandbox in
            let before = try await sandbox.call(.accountInquiry, 50_000_000_009).response
            #expect(before?.rechargeAccount?.number == Personal("9002777777779"))
            #expect(before?.autoRechargeAccount == nil)
            #expect(before?.isRegistrationAllowed == true)
            _ = try await sandbox.register(50_000_000_009)
            let after = try await sandbox.call(.accountInquiry, 50_000_000_009).response
            #expect(after?.autoRechargeAccount == before?.rechargeAccount)
            #expect(after?.isRegistrationAllowed == false)
        }
    }
}
