import Konaplate
import Testing

struct ResponseCodeTests {
    /// The codes of the platform's public documentation.
    static let documented = [
        "000_000", "000_002", "000_003", "000_015", "001_001", "001_006", "001_035", "001_043", "001_045",
        "001_047", "001_052", "001_059", "001_061", "001_062", "001_068", "001_069", "001_079", "001_080",
        "001_081", "001_087", "002_013", "002_014", "002_015", "002_016", "002_017", "002_018", "002_019",
        "002_033", "002_034", "003_001", "003_002", "003_003", "003_004", "003_005", "003_006", "003_007",
        "003_008", "003_009", "003_010", "003_012", "003_013", "003_014", "003_018", "003_019", "003_020",
        "003_021", "003_022", "003_024", "003_044", "003_048", "006_005", "006_006", "006_007", "006_008",
        "006_009", "006_010", "006_011", "006_012", "006_013", "006_021", "006_022", "006_030", "007_001",
        "007_002", "007_003", "007_004", "007_005", "007_006", "007_007", "007_026", "007_027", "007_030",
        "007_034", "007_040", "007_043", "009_001", "009_002", "009_003", "009_004",
    ]

    /// Those whose messages no public page shows in full.
    static let withoutMessage: Set = [
        "002_017", "003_002", "003_003", "003_004", "003_005", "003_006", "003_007", "003_009", "003_010", "003_018",
        "003_020",
    ]

    @Test func catalogueHasEveryDocumentedCodeOnce() {
        #expect(ResponseCode.catalogue.map(\.code.rawValue) == Self.documented)
    }

    @Test func everyEntryHasAMeaningInBothLanguages() {
        for entry in ResponseCode.catalogue {
            #expect(entry.code.isWellFormed, "\(entry.code)")
            #expect(!entry.meaning.isEmpty, "\(entry.code)")
            #expect(entry.koreanMeaning.unicodeScalars.contains { ("가"..."힣").contains($0) }, "\(entry.code)")
            #expect(!entry.message.isEmpty || Self.withoutMessage.contains(entry.code.rawValue), "\(entry.code)")
        }
    }

    @Test(arguments: [
        ("000_000", "Success", "성공"), ("001_006", "Wallet user not found.", "회원이 없거나 탈퇴했습니다"),
        ("002_013", "Ars auth and bank account register is still in progress.", "계좌 등록이 진행 중입니다"),
        ("007_001", "Bank account not found.", "등록된 계좌가 없습니다"),
    ])
    func looksUpAnEntry(code: String, message: String, korean: String) throws {
        let entry = try #require(ResponseCode(rawValue: code).entry)
        #expect(entry.message == message)
        #expect(entry.koreanMeaning == korean)
    }

    @Test(arguments: ["999_999", "002_020", "", "00", "000-000"])
    func knowsNothingOfOtherCodes(code: String) {
        #expect(ResponseCode(rawValue: code).entry == nil)
    }

    @Test(arguments: [
        ("000_000", true), ("999_999", true), ("", false), ("00", false), ("000000", false), ("000-000", false),
        ("000_00", false), ("000_0000", false), ("0000_00", false), ("00_0000", false), ("ABC_DEF", false),
        ("000_00a", false), (" 000_000", false), ("000_000 ", false), ("000_000\n", false), ("٠٠٠_٠٠٠", false),
        ("000_０00", false), ("+00_000", false), ("_000_00", false),
    ])
    func knowsItsForm(text: String, isWellFormed: Bool) {
        #expect(ResponseCode(rawValue: text).isWellFormed == isWellFormed)
    }
}
