import FoundationEssentials
import Konaplate

/// Who the members are: the published ten, and after them as many as asked for.
///
/// A member is a function of seed and place, made when it is asked for; a million of them take no memory.
struct MemberDirectory: Sendable {
    static let firstMemberID: UInt64 = 50_000_000_001

    let seed: UInt64
    let count: Int

    func member(_ memberID: MemberID) -> SandboxMember? {
        guard memberID.value >= Self.firstMemberID, memberID.value - Self.firstMemberID < UInt64(count) else {
            return nil
        }
        return member(memberID, at: Int(memberID.value - Self.firstMemberID))
    }

    /// The members of a range of places.
    func members(_ places: Range<Int>) -> [SandboxMember] {
        places.compactMap { place in
            MemberID(Self.firstMemberID + UInt64(place)).flatMap(member)
        }
    }

    private func member(_ memberID: MemberID, at index: Int) -> SandboxMember {
        var generator = SplitMix64(seed: seed, index: index)
        let information = (0..<8).flatMap { _ in withUnsafeBytes(of: generator.next().bigEndian, Array.init) }
        let connectingInformation = Data(information).base64EncodedString()
        let mobile = mobile(at: index)
        let accountID = String(Self.firstAccountID + index, radix: 36, uppercase: true)
        if PortalMember.all.indices.contains(index) {
            let known = PortalMember.all[index]
            let account = SandboxMember.Account(
                accountID: accountID, bankCode: known.bankCode, bankName: known.bankName, number: known.accountNumber)
            return SandboxMember(
                memberID: memberID, name: known.name, birthDate: known.birthDate, gender: known.gender, mobile: mobile,
                loginID: "\(known.loginName)@example.com", connectingInformation: connectingInformation,
                account: known.hasAccount ? account : nil, isRegisteredFromStart: known.isRegistered,
                behaviour: known.behaviour)
        }
        let isMale = generator.below(2) == 0
        let name = KoreanNames.draw(isMale: isMale, from: &generator)
        let birthDate = Self.birthDate(from: &generator)
        let bank = generator.element(of: Bank.all)
        let account = SandboxMember.Account(
            accountID: accountID, bankCode: bank.code, bankName: bank.name,
            number: bank.prefix + generator.digits(bank.digits - bank.prefix.count))
        let hasAccount = generator.below(100) < 90
        let isRegistered = generator.below(100) < 15
        return SandboxMember(
            memberID: memberID, name: name.hangul, birthDate: birthDate, gender: isMale ? "Male" : "Female",
            mobile: mobile, loginID: "\(name.latin)\(index + 1)@example.com",
            connectingInformation: connectingInformation, account: hasAccount ? account : nil,
            isRegisteredFromStart: hasAccount && isRegistered, behaviour: .ordinary)
    }

    /// The smallest number of five characters in base 36.
    private static let firstAccountID = 1_679_616

    /// A mobile number of the member's own.
    ///
    /// No subscriber's number begins with 0 or 1 after the 010, so these are nobody's.
    private func mobile(at index: Int) -> String {
        let size: UInt64 = 20_000_000
        // The factor has no divisor in common with the size: the product runs through every number once.
        let number = (UInt64(index) * 7_654_321 + seed % size) % size
        let digits = String(repeating: "0", count: 8 - String(number).count) + String(number)
        return "010-\(digits.prefix(4))-\(digits.suffix(4))"
    }

    private static func birthDate(from generator: inout SplitMix64) -> String {
        let year = 1945 + generator.below(62)
        let month = 1 + generator.below(12)
        // Every month has 28 days, which is enough variety and no calendar.
        let day = 1 + generator.below(28)
        return "\(year)" + [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }
}
