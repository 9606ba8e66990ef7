import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona profile list`: the profiles, without anything secret.
struct ProfileList: AsyncParsableCommand {
    static let configuration = CommandConfiguration("list", Phrase("프로필을 표시합니다.", "List the profiles."))

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print them."))
    var output = ListFormat.table

    @Option(name: .long, help: .hidden)
    var connection: String?

    @OptionGroup var global: ConfigurationOptions

    mutating func run() async throws {
        let settings = try Settings(global.choices())
        let language = settings.language
        let configuration = settings.configuration
        let profiles = (configuration?.profiles.values).map { $0.sorted { $0.name < $1.name } } ?? []
        if profiles.isEmpty {
            StandardError.print(Phrase.noProfiles[language])
        }
        ListPrinter(format: output).print(
            profiles, json: { $0.json(isDefault: $0.name == configuration?.defaultProfile) },
            header: ["name", "environment", "baseURL", "aspId"],
            titles: [Phrase.profile[language], Phrase.environment[language], "URL", "ASP ID"],
            row: { [$0.name, $0.environment.rawValue, $0.baseURL.description, $0.aspID] })
    }
}

extension Profile {
    fileprivate func json(isDefault: Bool) -> JSON {
        .members([
            "name": .string(name), "environment": .string(environment.rawValue),
            "baseURL": .string(baseURL.description), "aspId": .string(aspID), "default": .bool(isDefault),
        ])
    }
}
