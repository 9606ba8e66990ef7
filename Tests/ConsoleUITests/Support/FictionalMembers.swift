import Konaplate
import TerminalKit

@testable import MemberDesk

/// Members that do not exist, with everything that the screen must not show of them.
enum FictionalMembers {
    struct Entry {
        let id: UInt64
        var name: String?
        var mobile: String?
        var loginID: String?
        var bank: (code: String, name: String, number: String)?
        var autoBank: (code: String, name: String, number: String)?
        var state: AutoRechargeState?
    }

    static let kona: UInt64 = 50_000_000_001
    static let koko: UInt64 = 50_000_000_002
    static let tamna: UInt64 = 50_000_000_003
    static let daeko: UInt64 = 50_000_000_004
    static let sumin: UInt64 = 50_000_000_005
    static let minsu: UInt64 = 50_000_000_006
    static let nameless: UInt64 = 50_000_000_007
    /// A member ID of nineteen digits.
    static let long: UInt64 = 1_234_567_890_123_456_789

    static let all: [Entry] = [
        Entry(
            id: kona, name: "김코나", mobile: "010-0000-1234", loginID: "kona.kim@example.com",
            bank: ("003", "IBK기업은행", "333015555557"), state: .needed),
        Entry(
            id: koko, name: "김코코", mobile: "010-0001-8891", loginID: "koko.kim@example.com",
            bank: ("010", "NH농협은행", "11112333333"), autoBank: ("010", "NH농협은행", "11112333333"), state: .registered),
        Entry(id: tamna, name: "박탐나", mobile: "010-0002-0420", loginID: "tamna.park@example.com", state: .noAccount),
        Entry(id: daeko, name: "유대코", mobile: "010-0003-1111", loginID: "daeko.yoo@example.com"),
        Entry(
            id: sumin, name: "남궁수민", mobile: "010-0004-2222", loginID: "sumin.namgung@example.com",
            bank: ("045", "새마을금고중앙회", "9002777777779"), autoBank: ("004", "KB국민은행", "3333015555556"),
            state: .registered),
        Entry(id: minsu, name: "KIM MINSU", mobile: "010-0005-3333", loginID: "minsu.kim@example.com"),
        Entry(id: nameless),
        Entry(id: long, name: "한배코", mobile: "010-0006-4444", loginID: "baeko.han@example.com"),
    ]

    /// Every text of every member that must never stand on the screen.
    static let secrets: [String] = all.flatMap { entry in
        [
            entry.name, entry.mobile, entry.mobile?.replacing("-", with: ""), entry.loginID, entry.bank?.number,
            entry.autoBank?.number,
        ].compactMap { $0 }
    }

    static func summaries(_ entries: [Entry] = all, readAt: Timestamp, at masking: MaskingPolicy) -> [MemberSummary] {
        entries.compactMap { entry in summary(entry, readAt: readAt, masking) }.sorted { $0.id.value < $1.id.value }
    }

    private static func summary(
        _ entry: Entry, readAt: Timestamp, _ masking: MaskingPolicy
    ) -> MemberSummary? {
        guard let memberID = MemberID(entry.id) else { return nil }
        let member = Member(
            id: memberID, name: entry.name.map { Personal($0) }, mobile: entry.mobile.map { Personal($0) },
            loginID: entry.loginID.map { Personal($0) })
        func account(_ bank: (code: String, name: String, number: String)?) -> StoredReading.Account? {
            bank.flatMap { StoredReading.Account.of($0.code, $0.name, masking.account(Personal($0.number))) }
        }
        let reading = entry.state.map { state in
            StoredReading(
                memberID: memberID, readAt: readAt, state: state, rechargeAccount: account(entry.bank),
                autoRechargeAccount: account(entry.autoBank),
                accountsDiffer: entry.autoBank.map { $0.number != entry.bank?.number } ?? false)
        }
        return MemberSummary(member: member, reading: reading, attempt: nil)
    }
}
