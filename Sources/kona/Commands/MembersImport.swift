import ArgumentParser
import MemberDesk
import StrictText
import Wording

/// `kona members import`: fills the directory from a CSV file, all or nothing.
struct MembersImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import members from a CSV file, all or nothing.",
        discussion: """
            Columns: userId (회원번호), name (이름), mobile (휴대폰), loginId (아이디); only userId is required. Cells are \
            separated by commas, semicolons or tabs. UTF-8, UTF-16, or CP949 where it is asked for. A known member is \
            updated. A cell that is not what its column says is named and not stored.

            Example: kona members import roster.csv --encoding cp949 --dry-run
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The CSV file, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(name: .long, help: "The encoding of the file.")
    var encoding = TextEncoding.utf8

    @Flag(name: .long, help: "Print what would be stored, masked, and store nothing.")
    var dryRun = false

    @Option(name: .long, help: "How to print it, with --dry-run.")
    var output: ListFormat?

    func validate() throws {
        if output != nil, !dryRun { throw ValidationError("--output goes with --dry-run.") }
    }

    mutating func run() async throws {
        if dryRun { return try preview(Settings(global)) }
        let roster = try read()
        let file = file
        try await Workplace.with(global, for: .state) { workplace in
            let language = workplace.settings.language
            Self.warn(roster, file: file, language)
            try await workplace.desk.importMembers(roster.members)
            StandardError.print(Phrase.imported(roster.members.count)[language])
        }
    }

    private func preview(_ settings: Settings) throws {
        let roster = try read()
        Self.warn(roster, file: file, settings.language)
        let masking = settings.configuration?.masking ?? .standard
        ListPrinter(format: output ?? .table).print(
            roster.members, json: { $0.json(masking: masking) }, header: ["userId", "name", "mobile", "loginId"],
            titles: [Phrase.memberID, .name, .mobile, .loginID].map { $0[settings.language] },
            row: { $0.cells(masking: masking) })
        StandardError.print(Phrase.wouldBeImported(roster.members.count)[settings.language])
    }

    private func read() throws(CommandFailure) -> MemberImport {
        let content = try InputFile.bytes(of: file)
        do throws(ImportError) {
            return try MemberImport(content, encoding: encoding)
        } catch {
            throw CommandFailure(.malformedInput, .importFault(error, file: FileContent.name(of: file)))
        }
    }

    private static func warn(_ roster: MemberImport, file: String, _ language: Language) {
        for warning in roster.warnings {
            StandardError.print(Phrase.importWarning(warning, file: FileContent.name(of: file))[language])
        }
    }
}

extension Phrase {
    fileprivate static func imported(_ count: Int) -> Phrase {
        Phrase("회원 \(count)명을 가져왔습니다.", count == 1 ? "1 member imported" : "\(count) members imported")
    }

    fileprivate static func wouldBeImported(_ count: Int) -> Phrase {
        Phrase(
            "회원 \(count)명을 가져올 수 있습니다. 저장하지 않았습니다.",
            "\(count == 1 ? "1 member" : "\(count) members") would be imported; nothing was stored")
    }
}
