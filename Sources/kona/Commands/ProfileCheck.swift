import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona profile check`: whether a profile's keys and files can be used, and which keys these are; nothing is sent.
struct ProfileCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "check",
        Phrase("프로필의 키와 파일을 확인합니다. 아무것도 보내지 않습니다.", "Check a profile's keys and files; nothing is sent."))

    @Argument(
        help: ArgumentHelp("프로필입니다. 없으면 명령이 사용할 프로필입니다.", "The profile; without it, the one that commands would use."))
    var name: String?

    @Option(name: .long, help: .connection, completion: .file())
    var connection: String?

    @OptionGroup var global: ConfigurationOptions

    func validate() throws {
        guard [name, global.profile, connection].count(where: { $0 != nil }) > 1 else { return }
        throw ValidationError(
            "프로필은 하나만 지정하세요: 이름, --profile, --connection 중 하나입니다.",
            "Name one profile: by its name, with --profile or with --connection.")
    }

    mutating func run() async throws {
        let settings = try Settings(global.choices(profile: name, connection: connection))
        // The console refuses these, so a configuration with them is not usable.
        _ = try settings.keymap()
        _ = try settings.theme()
        switch try settings.target() {
        case .builtInSandbox:
            StandardOutput.print(Phrase.builtInProfile[settings.language])
        case .profile(let profile):
            let proof = try await profile.checkMaterial(environment: settings.environment)
            StandardOutput.print(
                "\(profile.name): \(profile.environment.rawValue), \(profile.baseURL): "
                    + Phrase.profileUsable[settings.language])
            for phrase in Phrase.proof(proof) { StandardOutput.print("  " + phrase[settings.language]) }
            if let expiry = proof.serverKeyExpiry(before: .now()) {
                StandardError.print(Phrase.expiredCertificate(expiry)[settings.language])
            }
        }
    }
}
