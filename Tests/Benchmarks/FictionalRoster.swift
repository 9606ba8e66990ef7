import Konaplate
import MemberDesk

/// Made-up members, the same for the same number.
enum FictionalRoster {
    private static let families = Array("김이박최정강조윤장임한오서신권황안송류홍")
    private static let givens = Array("민서준지우하윤도현수아진영은재호연경태성나코탐")

    static func members(_ count: Int) -> [Member] {
        (0..<UInt64(count)).compactMap { number in
            guard let id = MemberID(50_000_000_001 + number) else { return nil }
            // A multiplicative hash: neighbours differ in everything, and nothing is random.
            let hash = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
            let name = [
                families[Int(hash % 20)], givens[Int(hash >> 8 % UInt64(givens.count)) % givens.count],
                givens[Int(hash >> 20) % givens.count],
            ]
            let mobile = "010-\(1000 + hash >> 30 % 9000)-\(1000 + (hash >> 44) % 9000)"
            return Member(
                id: id, name: Personal(String(name)), mobile: Personal(mobile),
                loginID: Personal("user\(number)@example.com"))
        }
    }
}
