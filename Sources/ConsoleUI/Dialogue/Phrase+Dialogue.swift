import Wording

extension Phrase {
    static let dialogueStart = Phrase(
        "줄 단위 대화입니다. 명령 목록은 '도움말', 끝내려면 '종료'를 입력하세요.", "The console in lines. Type help for the commands, quit to end.")
    static let dialogueHelp = Phrase(
        "명령은 이름이나 이름의 앞부분, 또는 괄호 안의 키로 실행합니다. 목록의 번호를 입력하면 선택됩니다.",
        "Run a command by its name, the beginning of its name, or the key in brackets. A number chooses from the last list."
    )
    static let registrationTitle = Phrase("자동충전 계좌 등록", "Register for auto recharge")
    static func letterPrompt(hasNo: Bool) -> Phrase {
        hasNo ? Phrase("y 등록, n 취소", "y register, n cancel") : Phrase("y 등록", "y register")
    }
    static func digitsPrompt(_ count: Int) -> Phrase {
        Phrase("등록하려면 회원번호 끝 \(count)자리, 취소하려면 취소", "Last \(count) digits of the member ID to register, or cancel")
    }

    // What a line did not do.
    static let typedAhead = Phrase(
        "확인 화면을 읽기 전에 입력한 내용은 버렸습니다. 다시 입력하세요.",
        "What was typed before the question could be read was discarded. Type it again.")
    static let lineTooLong = Phrase("줄이 너무 길어 버렸습니다.", "The line is too long and was discarded.")
    static let lineNotUTF8 = Phrase(
        "UTF-8이 아닌 줄이어서 버렸습니다. 단말기의 문자 집합을 확인하세요.",
        "The line is not UTF-8 and was discarded. Check the terminal's character set.")
    static let whichCommand = Phrase("어느 명령입니까? 번호를 입력하세요.", "Which command? Type its number.")
    static func leftOpen(_ count: Int) -> Phrase {
        Phrase(
            "결과를 확인하지 못한 건이 \(count)건 있습니다.",
            count == 1
                ? "The outcome of 1 registration is unknown." : "The outcomes of \(count) registrations are unknown.")
    }
    static let screenOnly = Phrase("화면에서만 쓰는 명령입니다.", "That command is for the screen only.")
    static func unknownCommand(_ line: String) -> Phrase {
        Phrase(
            "없는 명령입니다: \(line). 명령 목록은 '도움말'을 입력하면 볼 수 있습니다.",
            "There is no command \(line). Type help for the commands.")
    }
    static func noSuchNumber(_ count: Int) -> Phrase {
        count == 0
            ? Phrase("번호로 고를 목록이 없습니다.", "There is no list to choose from.")
            : Phrase("1부터 \(count)까지 입력하세요.", "Type a number from 1 to \(count).")
    }

    // What is under way, and what others did.
    static let beingRead = Phrase("조회하는 중입니다.", "Reading…")
    static let beingSent = Phrase("등록을 보내는 중입니다.", "Sending the registration…")
    static func beingChecked(_ member: String) -> Phrase {
        Phrase("\(member)  결과를 확인하는 중입니다.", "\(member)  checking the result…")
    }
    static let elsewhere = Phrase("다른 곳에서:", "Elsewhere:")
    static func othersDid(members: Int) -> Phrase {
        Phrase("다른 곳에서 회원 \(members)명의 기록이 바뀌었습니다.", "Elsewhere: the records of \(members) members have changed.")
    }
    static let reachableAgain = Phrase("서버에 다시 연결되었습니다.", "The server can be reached again.")
    static func logTitle(_ count: Int) -> Phrase {
        Phrase("최근 통신 \(count)건, 새 통신이 아래에 있습니다.", "The newest \(count) exchanges, the last one below")
    }
}
