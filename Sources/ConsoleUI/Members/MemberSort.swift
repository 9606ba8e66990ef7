import MemberDesk
import Wording

/// In which order members are listed where nothing is searched for.
package enum MemberSort: String, Sendable, Hashable, CaseIterable {
    /// By member ID.
    case memberID
    /// By name.
    case name
    /// By where they stand: what needs somebody first.
    case state
    /// By the newest registration, the newest first.
    case lastAttempt

    /// The next one.
    var next: MemberSort {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// Its name.
    var title: Phrase {
        switch self {
        case .memberID: .memberID
        case .name: .name
        case .state: Phrase("상태", "State")
        case .lastAttempt: Phrase("최근 등록", "Last registration")
        }
    }
}
