import ArgumentParser
import ConsoleUI
import TerminalKit

/// The options of the console.
struct ConsoleOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("이 테마를 사용합니다(이름이나 파일).", "Use this theme, by its name or its file.", valueName: "theme"))
    var theme: String?

    @Flag(name: .long, help: ArgumentHelp("테두리와 기호를 ASCII로 그립니다.", "Draw borders and signs in plain ASCII."))
    var ascii = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "화면 대신 줄 단위 대화로 사용합니다(화면 낭독기, 느린 회선).",
            "Work in lines instead of on a screen, for screen readers and bad links."))
    var plain = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "단말기 없이 이 파일의 키를 실행합니다.", "Run the keys in this file without a terminal.", valueName: "file"),
        completion: .file())
    var script: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "스크립트나 녹화 화면의 크기입니다.", "The size of the screen of a script or a recording.", valueName: "100x30"))
    var size: String?

    @Option(
        name: .long,
        help: ArgumentHelp("스크립트 화면을 이 파일에 씁니다.", "Write a script's screen to this file.", valueName: "file"),
        completion: .file())
    var capture: String?

    /// Refuses a size where nothing has one.
    func checkSize(isUsed: Bool = false) throws {
        guard size != nil, script == nil, !isUsed else { return }
        throw ValidationError(
            "--size는 --script나 --record와 함께 쓰세요.", "--size needs --script, or --record in kona demo.")
    }

    func validate() throws {
        if script != nil, plain {
            throw ValidationError("--plain과 --script는 함께 쓸 수 없습니다.", "--plain and --script exclude each other.")
        }
        if script == nil, capture != nil {
            throw ValidationError("--capture는 --script와 함께 쓰세요.", "--capture needs --script.")
        }
        if let size, Size(size) == nil {
            throw ValidationError("--size에는 열과 행을 쓰세요. 예: 100x30", "--size takes columns and rows: 100x30.")
        }
    }
}
