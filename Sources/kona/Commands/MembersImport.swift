import ArgumentParser
import MemberDesk
import Wording

/// `kona members import`: fills the directory from a CSV file, all or nothing.
struct MembersImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import members from a CSV file, all or nothing.",
        discussion: """
            Columns: userId, name, mobile, loginId; only userId is required. UTF-8. A known member is updated.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
    var file: String

    mutating func run() async throws {
        let content = try InputFile.bytes(of: file)
        let members: [Member]
        do throws(ImportError) {
            members = try MemberImport.members(in: content)
        } catch {
            throw CommandFailure(.malformedInput, .importFault(error, file: file))
        }
        try await Workplace.with(global, for: .state) { workplace in
            try await workplace.desk.importMembers(members)
            StandardError.print(Phrase.imported(members.count)[workplace.settings.language])
        }
    }
}

extension Phrase {
    fileprivate static func imported(_ count: Int) -> Phrase {
        Phrase("회원 \(count)명을 가져왔습니다.", count == 1 ? "1 member imported" : "\(count) members imported")
    }
}
