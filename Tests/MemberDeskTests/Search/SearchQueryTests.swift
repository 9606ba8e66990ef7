import MemberDesk
import Testing

struct SearchQueryTests {
    @Test(
        arguments: [
            ("nothing", "", [], [], []),
            ("spaces", "  ", [], [], []),
            ("terms", " 김코  1234 ", ["김코", "1234"], [], []),
            ("needed", "auto:needed", [], [.state(.needed)], []),
            ("needed in Korean", "상태:등록필요", [], [.state(.needed)], []),
            ("registered", "auto:registered 상태:등록완료", [], [.state(.registered)], []),
            ("no account", "AUTO:None", [], [.state(.none)], []),
            ("no account in Korean", "상태:계좌없음", [], [.state(.none)], []),
            ("check", "state:check", [], [.state(.check)], []),
            ("check in Korean", "상태:확인필요", [], [.state(.check)], []),
            ("sending", "auto:sending 상태:처리중", [], [.state(.sending)], []),
            ("unread", "auto:unread 상태:미조회", [], [.state(.unread)], []),
            ("bank", "bank:003", [], [.bank("003")], []),
            ("bank in Korean with a term", "김 은행:기업", ["김"], [.bank("기업")], []),
            ("decomposed", "\u{110B}\u{1173}\u{11AB}\u{1112}\u{1162}\u{11BC}:003", [], [.bank("003")], []),
            ("two qualifiers", "bank:003 auto:needed", [], [.bank("003"), .state(.needed)], []),
            ("still being typed", "auto: auto:nee 은행:", [], [], ["auto:", "auto:nee", "은행:"]),
            ("another colon", "a:b :c", ["a:b", ":c"], [], []),
        ] as [(String, String, [String], [SearchQuery.Qualifier], [String])])
    func textIsReadAsTermsAndQualifiers(
        label: String, text: String, terms: [String], qualifiers: [SearchQuery.Qualifier], unreadable: [String]
    ) {
        let query = SearchQuery(text)
        #expect(query.terms == terms)
        #expect(query.qualifiers == qualifiers)
        #expect(query.unreadable == unreadable)
        #expect(query.isEmpty == (terms.isEmpty && qualifiers.isEmpty))
    }
}
