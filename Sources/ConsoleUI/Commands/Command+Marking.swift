import MemberDesk
import Wording

extension Command {
    /// Marking members, and what is done with all that are marked.
    static let marking: [Command] = [
        Command(
            "members.mark", Phrase("표시", "Mark"),
            Phrase("회원을 표시하거나 표시를 풀고 다음 줄로 갑니다", "Marks the member or takes the mark away, and goes on"),
            keys: ["<space>"], places: [.members], target: .member, hint: CommandHint(.act, 12, in: [.members]),
            availability: { $0.selectedMember },
            action: { $0.toggleMark() }),
        Command(
            .markRange, Phrase("범위 표시", "Mark range"),
            Phrase("범위를 시작하고, 다시 누르면 그 사이의 회원을 모두 표시합니다", "Begins a range; pressed again it marks all members in it"),
            keys: ["b"], places: [.members], target: .member,
            availability: { $0.selectedMember },
            action: { $0.markRange() }),
        Command(
            "members.mark-matches", Phrase("모두 표시", "Mark all"),
            Phrase("찾은 회원을 모두 표시합니다", "Marks everybody whom the search finds"), keys: ["a"],
            places: [.members], action: { $0.markMatches() }),
        Command(
            .readMarked, Phrase("표시한 회원 조회", "Read all marked"),
            Phrase("표시한 회원의 계좌를 차례로 모두 조회합니다", "Reads the accounts of all marked members, one after another"),
            keys: ["<c-u>"], short: Phrase("모두 조회", "Read all"), hint: CommandHint(.act, 0, in: [.members]),
            availability: { $0.readingOfMarked }, action: { $0.readMarked() }),
        Command(
            .registerMarked, Phrase("표시한 회원 등록", "Register marked"),
            Phrase("표시한 회원을 등록합니다. 먼저 1건을 처리합니다", "Registers all marked members, one of them first"),
            keys: ["<c-r>"], short: Phrase("모두 등록", "Reg. all"), hint: CommandHint(.act, 0, in: [.members]),
            availability: { $0.registrationOfMarked },
            afterRefusal: { model in
                guard model.station.isReadOnly else { return [] }
                return [.desk(.decide(RegistrationBatch(model.list.marks.members).request))]
            },
            action: { $0.registerMarked() }),
    ]
}
