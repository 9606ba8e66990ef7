import ArgumentParser
import Wording

/// `kona members`: the directory.
struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "members", Phrase("회원 목록을 찾고 관리합니다.", "Search and maintain the directory of members."),
        discussion: Phrase(
            "회원을 열거하는 API는 없습니다. 회원 목록은 파일로 가져온 것입니다.",
            "No API of the platform lists members: the directory is an imported list."),
        subcommands: [MembersList.self, MembersShow.self, MembersAdd.self, MembersImport.self])
}
