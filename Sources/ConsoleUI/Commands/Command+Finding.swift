import Wording

extension Command {
    /// Finding members.
    static let finding: [Command] = [
        Command(
            .search, Phrase("찾기", "Search"),
            Phrase("이름, 초성, 회원번호, 휴대폰 끝자리로 회원을 찾습니다", "Finds members by name, initials, ID, last mobile digits"),
            keys: ["<f2>", "/"], hint: CommandHint(.view, 2),
            action: { model in
                model.focus = .members
                model.list.search.enter()
                return []
            }),
        Command(
            .sort, Phrase("정렬", "Sort"),
            Phrase(
                "회원번호, 이름, 상태, 최근 등록 순으로 바꿔 가며 정렬합니다", "Sorts by ID, name, state or last registration in turn"),
            keys: ["s"], hint: CommandHint(.view, 11, in: [.members]),
            action: { model in
                model.list.sort = model.list.sort.next
                model.list.refresh()
                model.say(.info, .sorted(by: model.list.sort))
                return []
            }),
    ]
}

extension Phrase {
    fileprivate static func sorted(by sort: MemberSort) -> Phrase {
        Phrase("정렬: \(sort.title.korean)", "Sorted by \(sort.title.english.lowercased())")
    }
}
