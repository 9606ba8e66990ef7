import ArgumentParser
import Wording

/// `kona state`: the files that a profile's work is kept in.
struct StateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "state",
        Phrase("상태 파일을 새 키로 암호화하거나 새로 시작합니다.", "Give a profile's state a new key, or start it anew."),
        subcommands: [StateRekeyCommand.self, StateResetCommand.self])
}
