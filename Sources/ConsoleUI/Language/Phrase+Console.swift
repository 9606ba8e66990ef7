import Wording

extension Phrase {
    // Why a command cannot be run.
    static func hangulDoesNotQuit(_ key: String?) -> Phrase {
        Phrase(
            "한글 입력 상태입니다. 종료하려면 \(key ?? ":")를 누르세요.", "Hangul input is on. To quit press \(key ?? ":").")
    }
    static let listIsLoading = Phrase(
        "회원 목록을 불러오는 중입니다. 잠시 후 다시 누르세요.", "The members are still being loaded. Press the key again in a moment.")
    static let noMemberSelected = Phrase("회원을 먼저 선택하세요.", "Select a member first.")
    static let nothingToCopy = Phrase("복사할 추적번호가 없습니다.", "No correlation ID to copy.")
    static let noExchanges = Phrase("열 수 있는 통신이 없습니다.", "No exchange to open.")
    static let nothingAttempted = Phrase("이 회원의 등록 이력이 없습니다.", "No registrations for this member yet.")
    static let stillSending = Phrase("처리 중입니다. 끝날 때까지 기다리세요.", "A request is in progress. Wait until it finishes.")
    static let noPlainScreen = Phrase(
        "이 프로필에서는 화면을 텍스트로 출력하지 않습니다(plain_screen).",
        "This profile does not print the screen as plain text (plain_screen).")
    static let nothingToCheck = Phrase("확인할 건이 없는 회원입니다.", "Nothing to check for this member.")

    // What a key did or did not do.
    static let pasteRefused = Phrase(
        "붙여넣기는 입력란에서만 할 수 있습니다. 실행하지 않았습니다.", "Paste works only in a field. Nothing was run.")
    static let hangulIsOn = Phrase(
        "한글 입력 상태입니다. 키는 자판 위치로 읽습니다.", "Hangul input is on; keys are read by their position.")
    static let syllableIgnored = Phrase(
        "한글 입력 상태입니다. 한/영 키를 누르거나 F-키를 사용하세요.", "Hangul input is on. Switch it off, or use the F-keys.")
    static let copied = Phrase(
        "추적번호를 단말기로 보냈습니다. 복사가 안 되면 화면에서 선택하세요.",
        "Sent to the terminal. If the clipboard is empty, select it on the screen.")
    static let noteCopied = Phrase(
        "상담 메모를 단말기로 보냈습니다. 복사가 안 되면 화면에서 선택하세요.",
        "Sent to the terminal. If the clipboard is empty, select it on the screen.")
    static func mouseIsOn(key: String?) -> Phrase {
        guard let key else { return Phrase("마우스를 켰습니다.", "The mouse is on.") }
        return Phrase("마우스를 켰습니다. 끄기: \(key)", "The mouse is on; \(key) switches it off.")
    }
    static let mouseIsOff = Phrase("마우스를 껐습니다. 단말기에서 글자를 선택할 수 있습니다.", "The mouse is off; the terminal selects text.")
    static let leaveSearchFirst = Phrase(
        "Enter로 목록에서 회원을 고른 뒤 실행하세요.", "Press Enter to go to the list, then choose the member.")

    /// A member that is not in the imported list.
    static func notInDirectory(_ memberID: String) -> Phrase {
        Phrase(
            "목록에 없는 회원입니다: \(memberID). n을 눌러 추가하세요.",
            "Member \(memberID) is not in the list. Press n to add it.")
    }

    static let cancelled = Phrase("취소했습니다. 아무것도 보내지 않았습니다.", "Cancelled. Nothing was sent.")

    /// A key that does nothing where it was pressed.
    static func unboundKey(_ key: String, help: String?) -> Phrase {
        guard let help else { return Phrase("이 창에서 쓰지 않는 키입니다: \(key)", "\(key) does nothing here.") }
        return Phrase("이 창에서 쓰지 않는 키입니다: \(key). 도움말: \(help)", "\(key) does nothing here. \(help) lists the keys.")
    }
    static let accountsRead = Phrase("계좌를 조회했습니다.", "The accounts were read.")
    static let memberAdded = Phrase("회원을 추가했습니다.", "The member was added.")
    static let memberRefreshed = Phrase(
        "이미 목록에 있는 회원입니다. 정보를 새로 조회했습니다.", "The member was listed already; the details were read again.")
    static let invalidMemberID = Phrase(
        "회원번호는 숫자 1~19자리입니다.", "A member ID has 1 to 19 digits.")
    static let wrongDigits = Phrase("회원번호 끝 4자리가 다릅니다.", "These are not the last four digits of the member ID.")
    static let consentMissing = Phrase("동의 번호를 입력하세요.", "Enter the consent reference.")

    /// The platform could not be reached.
    static func unreachable(since time: String) -> Phrase {
        Phrase(
            "\(time)부터 서버에 연결되지 않습니다. 저장된 정보만 표시합니다.",
            "The server has been unreachable since \(time). Only stored data is shown.")
    }

    /// Ending with open attempts.
    static func quitQuestion(_ count: Int) -> Phrase {
        Phrase(
            "결과를 확인하지 못한 건이 \(count)건 있습니다. 종료하시겠습니까?",
            count == 1
                ? "The outcome of 1 registration is unknown. Quit anyway?"
                : "The outcomes of \(count) registrations are unknown. Quit anyway?")
    }

    static let quitWhileSending = Phrase(
        "등록을 보내는 중입니다. 종료하면 결과 확인이 필요합니다. 종료하시겠습니까?",
        "A registration is being sent. If you quit now, its outcome will have to be checked. Quit?")
}
