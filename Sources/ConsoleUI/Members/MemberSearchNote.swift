import MemberDesk
import Wording

/// What a search by conditions leaves out, which a list alone would not show.
struct MemberSearchNote {
    private let query: SearchQuery
    private let unread: Int

    init(_ list: MemberList) {
        query = SearchQuery(list.search.text)
        unread = list.page?.unread ?? 0
    }

    /// Said while members are found: words that are no condition, and members of whom nothing is known.
    var line: Phrase? {
        if let word = query.unreadable.first {
            return Phrase("알 수 없는 조건이라 적용하지 않았습니다: \(word)", "Not a condition, so it is not applied: \(word)")
        }
        guard asksForReadings, unread > 0 else { return nil }
        return Phrase("미조회 \(unread)명은 조건에서 제외했습니다.", "The \(unread) members not read yet are left out.")
    }

    /// Said instead of "nobody" where members of whom nothing is known may match.
    var nobody: Phrase? {
        guard asksForReadings, unread > 0 else { return nil }
        return Phrase(
            "조회한 회원 중에 없습니다. 미조회 \(unread)명은 조건에서 제외했습니다.",
            "No match among the members read so far; the \(unread) not read yet are left out.")
    }

    private var asksForReadings: Bool {
        query.qualifiers.contains { qualifier in
            switch qualifier {
            case .bank, .state(.needed), .state(.registered), .state(.none): true
            case .state(.check), .state(.sending), .state(.unread): false
            }
        }
    }
}
