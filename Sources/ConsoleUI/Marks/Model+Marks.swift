import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Marks the selected member, or takes its mark away, and goes on to the next row.
    mutating func toggleMark() -> [Effect] {
        guard let memberID = list.selection else { return [] }
        if list.marks.contains(memberID) {
            list.marks.unmark(memberID)
        } else if list.marks.mark([memberID]) == 0 {
            say(.warning, .tooManyMarks(list.marks.count + 1))
            return []
        }
        list.move(by: 1)
        return []
    }

    /// Begins a range at the selected member, or marks all from where it was begun to the selected member.
    mutating func markRange() -> [Effect] {
        guard let memberID = list.selection else { return [] }
        guard let range = list.marks.range, range.list == list.query else {
            list.marks.range = .init(start: memberID, row: list.selectedRow, list: list.query)
            say(.info, .rangeBegun(key(of: .markRange)))
            return []
        }
        list.marks.range = nil
        return ask(MatchRequest(query: list.query, ends: .init(first: range.start, last: memberID)))
    }

    /// Marks everybody whom the search finds.
    mutating func markMatches() -> [Effect] { ask(MatchRequest(query: list.query)) }

    private mutating func ask(_ request: MatchRequest) -> [Effect] {
        guard list.status == .loaded, inFlight[.listMatches] == nil else { return [] }
        inFlight[.listMatches] = now
        return [.desk(.listMatches(request))]
    }

    /// Marks what the directory has found.
    mutating func take(_ matched: MatchedMembers) {
        inFlight[.listMatches] = nil
        guard matched.count <= MemberMarks.capacity, list.marks.count + matched.count <= MemberMarks.capacity else {
            // Half of what was meant would look like all of it.
            say(.warning, .tooManyMarks(matched.count))
            return
        }
        let new = list.marks.mark(matched.members)
        say(.info, .marked(new, of: matched.count))
    }

    /// A range ends with the list that it is a range of.
    mutating func dropStaleRange() {
        if let range = list.marks.range, range.list != list.query { list.marks.range = nil }
    }

    /// The first key of a command as people write it.
    func key(of id: CommandID) -> String? { keymap.keys(of: id).first.map { KeyLabel.of($0) } }
}

extension Phrase {
    fileprivate static func tooManyMarks(_ count: Int) -> Phrase {
        Phrase(
            "\(count)명은 표시할 수 없습니다. 표시는 모두 \(MemberMarks.capacity)명까지입니다. 찾기로 범위를 줄이세요.",
            "\(count) members cannot be marked: \(MemberMarks.capacity) is the most. Narrow the search.")
    }

    fileprivate static func rangeBegun(_ key: String?) -> Phrase {
        guard let key else { return Phrase("범위를 시작했습니다.", "The range begins here.") }
        return Phrase(
            "범위를 시작했습니다. 끝 회원으로 옮긴 뒤 한 번 더 누르세요: \(key)",
            "The range begins here. Go to its last member and press \(key) again.")
    }

    fileprivate static func marked(_ new: Int, of count: Int) -> Phrase {
        guard new < count else {
            return Phrase("\(MembersView.grouped(new))명을 표시했습니다.", "Marked \(MembersView.grouped(new)).")
        }
        return Phrase(
            "\(count)명 중 \(new)명을 새로 표시했습니다. 나머지는 표시되어 있습니다.",
            "Marked \(new) of \(count); the others were marked already.")
    }
}
