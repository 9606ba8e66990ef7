import Konaplate
import Testing

@testable import KonaplateSandbox

struct MemberDirectoryTests {
    private let members = MemberDirectory(seed: 1, count: 5000).members(0..<5000)

    @Test func `equal seeds make equal members`() {
        #expect(MemberDirectory(seed: 1, count: 5000).members(0..<5000) == members)
        #expect(MemberDirectory(seed: 2, count: 5000).members(10..<20) != Array(members[10..<20]))
    }

    @Test func `number of members does not change who they are`() {
        #expect(MemberDirectory(seed: 1, count: 1_000_000).members(0..<5000) == members)
    }

    @Test func `generator's sequence is the published one`() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (1...3).map { _ in generator.next() }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func `first ten are those of the portal`() {
        let names = ["김코나", "김코코", "박탐나", "유대코", "이모나", "정푸루", "조동백", "최이음", "추비즈", "한배코"]
        #expect(members.prefix(10).map(\.name) == names)
        #expect(members.prefix(10).map(\.memberID.value) == Array(50_000_000_001...50_000_000_010))
        let portal = members.prefix(10)
        #expect(portal.filter { $0.account == nil }.map(\.name) == ["박탐나"])
        #expect(portal.filter(\.isRegisteredFromStart).map(\.name) == ["김코코"])
    }

    @Test func `most have an account and some are registered`() {
        let generated = members.dropFirst(10)
        let accounts = generated.filter { $0.account != nil }
        #expect((0.88...0.92).contains(Double(accounts.count) / Double(generated.count)))
        let registered = accounts.filter(\.isRegisteredFromStart)
        #expect((0.13...0.17).contains(Double(registered.count) / Double(accounts.count)))
        #expect(generated.allSatisfy { $0.account != nil || !$0.isRegisteredFromStart })
    }

    @Test func `every member has the documented forms`() {
        for member in members {
            #expect((2...4).contains(member.name.count))
            #expect(member.name.unicodeScalars.allSatisfy { ("\u{AC00}"..."\u{D7A3}").contains($0) })
            #expect(member.birthDate.contains(/^[12][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|30)$/))
            #expect(member.mobile.contains(/^010-[01][0-9]{3}-[0-9]{4}$/))
            #expect(member.loginID.contains(/^[a-z]+\.[a-z]+[0-9]*@example\.com$/))
            #expect(member.connectingInformation.count == 88)
            #expect(member.account?.accountID.count ?? 5 == 5)
            #expect((11...14).contains(member.account?.number.count ?? 12))
        }
    }

    @Test func `mobile numbers, login IDs and account IDs are unique`() {
        #expect(Set(members.map(\.mobile)).count == members.count)
        #expect(Set(members.map(\.loginID)).count == members.count)
        let accountIDs = members.compactMap { $0.account?.accountID }
        #expect(Set(accountIDs).count == accountIDs.count)
    }

    @Test(arguments: [1, 50_000_000_000, 50_000_005_001, 9_999_999_999_999_999_999] as [UInt64])
    func `other member IDs are nobody's`(value: UInt64) throws {
        let memberID = try MemberID.of(value)
        #expect(MemberDirectory(seed: 1, count: 5000).member(memberID) == nil)
    }
}
