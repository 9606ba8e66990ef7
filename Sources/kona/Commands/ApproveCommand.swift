import ArgumentParser
import MemberDesk
import Wording

/// `kona approve`: the second person's word on what one alone must not do in production.
struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "approve",
        Phrase("운영에서 두 사람이 필요한 일을 승인합니다.", "Approve what takes two persons in production."),
        discussion: Phrase(
            """
            운영 프로필에서 수기 확정, 파일 등록, 내보내기는 다른 로그인의 승인이 있어야 합니다. 요청한 내용 그대로 한 번만 유효하며, \
            요청과 승인은 각각 한 시간 동안 유효합니다.

            예: kona approve 7
            예: kona approve 7 --reject --reason "correction: 다른 회원입니다"
            """,
            """
            In production settling by hand, registering a file and exporting take the word of another login. It is for \
            exactly what was asked for, and once; a request and an approval last an hour each.

            Example: kona approve 7
            Example: kona approve 7 --reject --reason "correction: another member"
            """),
        subcommands: [ApproveDecide.self, ApproveList.self], defaultSubcommand: ApproveDecide.self)
}
