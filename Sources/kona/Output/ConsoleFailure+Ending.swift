import ConsoleUI
import MemberDesk
import TerminalKit
import Wording

extension ConsoleSession.Failure {
    /// How a console that could not be run ends the program.
    var status: ExitStatus {
        switch self {
        case .terminal(.system): .system
        case .terminal: .usage
        case .state: .state
        case .outOfDescriptors: .system
        }
    }

    /// What is wrong, and the way out.
    var sentence: Phrase {
        switch self {
        case .terminal(let error): error.sentence
        case .state(let error): .state(error)
        case .outOfDescriptors:
            Phrase(
                "시스템에 남은 파일 디스크립터가 없습니다. 다른 프로그램을 닫거나 한도를 올리세요.",
                "the system has no descriptors left; close programs or raise the limit")
        }
    }
}

extension TerminalError {
    /// What is wrong with the terminal, and the way out.
    var sentence: Phrase {
        switch self {
        case .notATerminal:
            Phrase(
                "콘솔 화면에는 단말기가 필요합니다. 줄 단위 대화: kona --plain, 명령 예: kona register USER_ID --yes",
                "the console's screen needs a terminal; without one, use kona --plain, or commands such as: kona register USER_ID --yes"
            )
        case .unknownTerminal(let type):
            Phrase(
                "단말기 종류 \(type.isEmpty ? "(없음)" : type): 알 수 없습니다. TERM을 지정하세요. 예: TERM=xterm-256color kona",
                "the terminal type \(type.isEmpty ? "(none)" : type) is unknown here; set TERM, for example: TERM=xterm-256color kona"
            )
        case .dumb:
            Phrase(
                "TERM=dumb에서는 콘솔 화면을 표시할 수 없습니다. 줄 단위 대화: kona --plain, 명령 예: kona register USER_ID --yes",
                "TERM=dumb cannot show the console; use kona --plain, or commands such as: kona register USER_ID --yes")
        case .notUTF8:
            // A terminal that cannot show Hangul is told so in letters that it has.
            Phrase(
                "the locale is not UTF-8 and Hangul could not be shown; set it, for example: LC_ALL=C.UTF-8 kona",
                "the locale is not UTF-8 and Hangul could not be shown; set it, for example: LC_ALL=C.UTF-8 kona")
        case .system(let number):
            Phrase("단말기를 준비하지 못했습니다 (오류 \(number)).", "the terminal could not be set up (error \(number))")
        }
    }
}
