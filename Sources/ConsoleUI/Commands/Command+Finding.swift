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
                model.say(.info, .sorted(model.list))
                return []
            }),
        Command(
            "members.reverse", Phrase("역순", "Reverse"),
            Phrase("정렬 순서를 뒤집습니다", "Turns the order of the list round"), keys: ["d"], places: [.members],
            action: { model in
                model.list.isReversed.toggle()
                model.list.refresh()
                model.say(.info, .sorted(model.list))
                return []
            }),
    ]
}

extension Phrase {
    fileprivate static func sorted(_ list: MemberList) -> Phrase {
        let title = list.sort.title
        return list.isReversed
            ? Phrase("정렬: \(title.korean) 역순", "Sorted by \(title.english.lowercased()), reversed")
            : Phrase("정렬: \(title.korean)", "Sorted by \(title.english.lowercased())")
    }
}
