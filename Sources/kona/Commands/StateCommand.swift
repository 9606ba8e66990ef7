import ArgumentParser
import Wording

/// `kona state`: the files that a profile's work is kept in.
struct StateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "state",
        Phrase("내용을 잃은 상태 파일을 새로 시작합니다.", "Start a profile's state anew when it has lost its content."),
        subcommands: [StateResetCommand.self])
}
