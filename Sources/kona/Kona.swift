import ArgumentParser
import StrictText
import Wording

/// The root of the command tree.
struct Kona: AsyncParsableCommand {
    /// The program's version.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        "kona",
        Phrase(
            "Konaplate 자동충전 계좌 등록 콘솔과 명령입니다.",
            "Register members' bank accounts for auto recharge on Konaplate."),
        discussion: Phrase(
            """
            설정이 없으면 모든 명령이 내장 샌드박스를 사용합니다. 실제 통신 규격을 이 컴퓨터 안의 HTTP로 주고받는 서버입니다.

            --config, --profile, --connection, --state-dir, --lang, --read-only는 명령 앞에도 쓸 수 있습니다.

            종료 상태: 0 완료, 1 Konaplate 거절, 2 결과를 알 수 없음(다시 보내지 말고 kona reconcile), 64 잘못된 사용법, \
            65 입력 파일 오류, 66 입력 파일 없음, 69 보내지 않음, 70 kona의 결함, 71 시스템 거부, 74 상태 파일을 사용할 수 없음, \
            75 여기서 거절, 76 올바른 응답 없음, 78 설정 오류.
            """,
            """
            Without a configuration, every command uses a built-in sandbox: a server that speaks the real wire protocol \
            over HTTP on this machine.

            --config, --profile, --connection, --state-dir, --lang and --read-only may also stand before the command.

            Exit status: 0 done, 1 refused by Konaplate, 2 outcome unknown (do not repeat; run kona reconcile), \
            64 wrong usage, 65 malformed input file, 66 missing input file, 69 not sent, 70 a defect, \
            71 the system refused, 74 the state cannot be used, 75 refused here, 76 no valid answer, 78 configuration.
            """),
        version: "kona \(version)",
        subcommands: [
            ConsoleCommand.self, Demo.self, Sandbox.self, Members.self, Accounts.self, Register.self, Reconcile.self,
            Arm.self, ApproveCommand.self, ConsentCommand.self, Log.self, PurgeCommand.self, Codes.self,
            ProfileCommand.self, StateCommand.self, ThemeCommand.self, DoctorCommand.self,
        ], defaultSubcommand: ConsoleCommand.self)

    /// The words with which a command is called, without the program's name.
    static func words(of command: any ParsableCommand.Type) -> String {
        func find(in group: any ParsableCommand.Type, _ words: [String]) -> [String]? {
            if group == command { return words }
            for member in group.configuration.subcommands {
                if let found = find(in: member, words + [member._commandName]) { return found }
            }
            return nil
        }
        return find(in: Kona.self, [])?.joined(separator: " ") ?? command._commandName
    }

    /// Refuses a command that does not exist, which the console would take for an argument of its own.
    static func checkCommandName(in arguments: [String]) throws(CommandFailure) {
        guard let name = arguments.first, !name.hasPrefix("-") else { return }
        let names = configuration.subcommands.map { $0._commandName }
        guard !names.contains(name), name != "help" else { return }
        let echo = EchoedWord.text(name)
        throw CommandFailure(
            .usage, "없는 명령입니다: \(echo). 명령: \(names.joined(separator: ", "))",
            "there is no command \(echo); the commands are \(names.joined(separator: ", "))")
    }
}
