import FoundationEssentials

@testable import MemberDesk

extension StoredReading.Account {
    /// An account as the state would give it.
    static func of(_ bankCode: String, _ bankName: String, _ maskedNumber: String) -> StoredReading.Account? {
        let object = ["bankCode": bankCode, "bankName": bankName, "maskedNumber": maskedNumber]
        guard let data = try? JSONEncoder().encode(object) else { return nil }
        return try? JSONDecoder().decode(StoredReading.Account.self, from: data)
    }
}
