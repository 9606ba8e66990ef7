import Testing

@testable import MemberDesk

struct SearchSummaryTests {
    @Test(arguments: [
        ("김코", [SearchSummary.Condition.name]), ("ㄱㅋ", [.initials]), ("1234", [.digits]),
        ("010-1234-5678", [.mobile]), ("50000000001", [.memberID]), ("kim@example.com", [.latin]),
        ("상태:등록필요", [.state]), ("bank:003 김 1234", [.name, .digits, .bank]), ("", []),
    ])
    func `search is kept as the kinds of its conditions`(text: String, conditions: [SearchSummary.Condition]) {
        #expect(SearchSummary(SearchQuery(text), hits: 3).conditions == conditions)
    }

    @Test func `audit has the kinds and the number, and not what was typed`() {
        let event = AuditEvent.search(SearchSummary(SearchQuery("김코나 1234"), hits: 1))
        #expect(event.action == "search")
        #expect(event.detail == #"{"conditions":["name","digits"],"hits":1}"#)
        #expect(AuditEvent.search(SearchSummary(listing: 60)).action == "list")
    }
}
