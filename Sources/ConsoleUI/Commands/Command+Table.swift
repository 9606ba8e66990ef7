import Wording

extension Command {
    /// Every command.
    package static let table: [Command] = [
        Command(
            .help, Phrase("도움말", "Help"), Phrase("이 화면의 키를 보여 줍니다", "Shows the keys that work here"),
            keys: ["<f1>", "?"], hintRank: 1),
        Command(
            .search, Phrase("찾기", "Search"),
            Phrase("이름, 초성, 회원번호, 휴대폰 끝자리로 회원을 찾습니다", "Finds members by name, initials, ID, last mobile digits"),
            keys: ["<f2>", "/"], hintRank: 2),
        Command(
            .filterLog, Phrase("로그 거르기", "Filter log"),
            Phrase("선택한 회원의 통신만 보여 줍니다", "Shows only the selected member's exchanges"), keys: ["<f3>", "f"],
            hintRank: 8),
        Command(
            .openAttempts, Phrase("확인할 건", "To check"),
            Phrase("결과를 확인해야 하는 모든 건을 오래된 순으로 보여 줍니다", "Lists all that has to be checked, oldest first"),
            keys: ["<f4>", "o"], hintRank: 7),
        Command(
            .refresh, Phrase("다시 조회", "Refresh"),
            Phrase("선택한 회원의 계좌를 다시 조회합니다", "Reads the selected member's accounts again"), keys: ["<f5>", "u"],
            hintRank: 4),
        Command(
            .check, Phrase("결과 확인", "Check result"),
            Phrase("결과를 모르는 등록을 지금 확인합니다", "Checks a registration without a known outcome now"),
            keys: ["<f6>", "v"], hintRank: 5),
        Command(
            .register, Phrase("등록", "Register"),
            Phrase("계좌를 다시 조회하고 자동충전 등록 여부를 묻습니다", "Reads the account again and asks before it registers"),
            keys: ["<f7>", "r"], hintRank: 3),
        Command(
            .plain, Phrase("글자로 보기", "Plain"),
            Phrase("화면을 글자로 내보내 선택하고 복사할 수 있게 합니다", "Prints the pane plainly, to select and copy from"),
            keys: ["<f8>", "p"]),
        Command(
            .mouse, Phrase("마우스", "Mouse"),
            Phrase("마우스를 켜거나 끕니다 (끄면 단말기에서 글자를 선택합니다)", "Switches the mouse on or off; off, the terminal selects text"),
            keys: ["m"]),
        Command(
            .override, Phrase("수기 확정", "Settle by hand"),
            Phrase("조회로 확정되지 않는 등록을 사유와 함께 확정합니다", "Settles what no inquiry can settle, with a reason"),
            keys: ["e"]),
        Command(
            .history, Phrase("이력", "History"),
            Phrase("이 회원에게 한 모든 등록을 보여 줍니다", "Shows everything attempted for this member"), keys: ["i"]),
        Command(
            .copyCorrelationID, Phrase("추적번호 복사", "Copy correlation ID"),
            Phrase("추적번호를 복사하고 한 줄로 보여 줍니다", "Copies the correlation ID and shows it on a line of its own"),
            keys: ["c"]),
        Command(
            .copyTicketNote, Phrase("상담 메모 복사", "Copy ticket note"),
            Phrase("등록 결과를 상담 메모로 복사합니다", "Copies the outcome as a note for the ticket"), keys: ["t"]),
        Command(
            .add, Phrase("회원 추가", "Add member"),
            Phrase("회원번호로 회원을 조회해 목록에 추가합니다", "Looks a member up by ID and adds it to the list"), keys: ["n"]),
        Command(
            .followLog, Phrase("따라가기", "Follow"),
            Phrase("로그의 최신 항목을 따라갑니다", "Follows the newest log entry"), keys: ["w"]),
        Command(
            .foldLog, Phrase("로그 접기", "Fold log"),
            Phrase("로그를 한 줄로 접거나 펼칩니다", "Folds the log to its last line, or unfolds it"), keys: ["l"]),
        Command(
            .nextPane, Phrase("다음 창", "Next pane"), Phrase("다음 창으로 옮깁니다", "Goes to the next pane"),
            keys: ["<tab>"]),
        Command(.up, Phrase("위로", "Up"), Phrase("한 줄 위로", "One row up"), keys: ["<up>", "k", "<c-p>"]),
        Command(.down, Phrase("아래로", "Down"), Phrase("한 줄 아래로", "One row down"), keys: ["<down>", "j", "<c-n>"]),
        Command(
            .pageUp, Phrase("한 쪽 위로", "Page up"), Phrase("한 쪽 위로", "One page up"), keys: ["<pgup>", "<c-b>"]),
        Command(
            .pageDown, Phrase("한 쪽 아래로", "Page down"), Phrase("한 쪽 아래로", "One page down"),
            keys: ["<pgdn>", "<c-f>"]),
        Command(
            .first, Phrase("처음으로", "First"), Phrase("처음으로", "To the first row"), keys: ["<home>", "<c-a>", "g"]),
        Command(.last, Phrase("끝으로", "Last"), Phrase("끝으로", "To the last row"), keys: ["<end>", "<c-e>"]),
        Command(
            .open, Phrase("열기", "Open"),
            Phrase("회원의 계좌를 조회하거나 통신 내용을 엽니다", "Reads the member's accounts, or opens the exchange"),
            keys: ["<enter>"]),
        Command(.back, Phrase("뒤로", "Back"), Phrase("한 단계 뒤로 갑니다", "Steps back"), keys: ["<esc>"]),
        Command(
            .palette, Phrase("명령 찾기", "Palette"), Phrase("모든 명령을 찾습니다", "Finds every command"), keys: [":"],
            hintRank: 9),
        Command(
            .redraw, Phrase("다시 그리기", "Redraw"), Phrase("화면을 다시 그립니다", "Draws the screen again"),
            keys: ["<c-l>"]),
        Command(
            .suspend, Phrase("멈추기", "Suspend"), Phrase("셸로 나갑니다 (fg 로 돌아옵니다)", "Goes to the shell (fg comes back)"),
            keys: ["<c-z>"]),
        Command(
            .quit, Phrase("종료", "Quit"), Phrase("콘솔을 끝냅니다", "Ends the console"), keys: ["<f10>", "q", "<c-c>"],
            hintRank: 6),
    ]

    /// A command by its name.
    package static func with(_ id: CommandID) -> Command? {
        byID[id]
    }

    private static let byID = Dictionary(table.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
