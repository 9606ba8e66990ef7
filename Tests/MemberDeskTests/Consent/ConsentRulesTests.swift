import Testing

@testable import MemberDesk

struct ConsentRulesTests {
    private static let usual = ConsentRules(isRequired: true, pattern: ConsentRules.defaultPattern)

    private static func fault(_ text: String, _ rules: ConsentRules = usual) throws -> ConsentFault? {
        rules.fault(of: try #require(ConsentReference(text)))
    }

    @Test(arguments: ["REC-20261126-0042", "CS1234", "20261126140158", "t/2026.0117", " 0042 "])
    func `numbers of recordings and tickets are taken`(text: String) throws {
        #expect(try Self.fault(text) == nil)
    }

    @Test(arguments: ["", " ", "\t", "\u{3164}", "\u{115F}\u{200B}", "\u{2800}", "\u{00A0}"])
    func `what cannot be seen is no reference`(text: String) {
        #expect(ConsentReference(text) == nil)
    }

    static let refused: [(text: String, fault: ConsentFault)] = [
        ("REC-\u{200B}0042", .invisible), ("REC-0042\u{3164}", .invisible), ("REC\u{202E}0042", .invisible),
        ("REC\u{00A0}0042", .invisible), ("김코나", .nameLike), ("Kim Kona", .nameLike), ("yes", .nameLike),
        ("동의함", .nameLike), ("REC-7", .otherForm(nil)), ("kim1", .otherForm(nil)), ("김코나 0042", .otherForm(nil)),
        ("REC 0042", .otherForm(nil)), ("REC-００４２", .otherForm(nil)),
        (String(repeating: "1", count: 65), .tooLong(limit: 64)),
    ]

    @Test(arguments: refused)
    func `anything else is refused with its reason`(text: String, fault: ConsentFault) throws {
        #expect(try Self.fault(text) == fault)
    }

    @Test func `profile has its own form, and still no names`() throws {
        let rules = ConsentRules(isRequired: true, pattern: #"녹취-\d+|[A-Z ]+"#)
        #expect(try Self.fault("녹취-7", rules) == nil)
        #expect(try Self.fault("녹취-７", rules) == .otherForm(rules.pattern))
        #expect(try Self.fault("x녹취-7", rules) == .otherForm(rules.pattern))
        #expect(try Self.fault("KIM KONA", rules) == .nameLike)
    }
}
