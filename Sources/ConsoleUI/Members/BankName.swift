import MemberDesk
import Wording

/// A bank's name, short enough for a table: 기업, 국민, 새마을.
enum BankName {
    /// The short name of an account's bank.
    static func short(_ account: StoredReading.Account, _ language: Language) -> String? {
        guard let name = account.bankName ?? account.bankCode else { return nil }
        // The platform writes names in both scripts: IBK기업은행, NH농협은행, 새마을금고.
        var short = name
        if let hangul = name.firstIndex(where: { ("가"..."힣").contains($0) }) { short = String(name[hangul...]) }
        for ending in ["은행", "중앙회", "금고"] where short.hasSuffix(ending) && short.count > ending.count {
            short.removeLast(ending.count)
        }
        return short
    }
}
