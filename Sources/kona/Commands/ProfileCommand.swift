import ArgumentParser
import Wording

/// `kona profile`: what the configuration says.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "profile", Phrase("설정의 프로필을 표시하고 확인합니다.", "List and check the profiles of the configuration."),
        subcommands: [ProfileList.self, ProfileCheck.self])
}
