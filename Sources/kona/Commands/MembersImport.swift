import ArgumentParser
import MemberDesk
import StrictText
import Wording

/// `kona members import`: fills the directory from a CSV file, all or nothing.
struct MembersImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "import",
        Phrase("CSV 파일의 회원을 모두 가져옵니다. 오류가 있으면 아무것도 가져오지 않습니다.", "Import members from a CSV file, all or nothing."),
        discussion: Phrase(
            """
            열: userId(회원번호), name(이름), mobile(휴대폰), loginId(아이디). userId만 있으면 됩니다. 값은 쉼표, 세미콜론, 탭으로 \
            나눕니다. 인코딩은 UTF-8과 UTF-16이며 CP949는 --encoding으로 지정하세요. 이미 있는 회원은 갱신합니다. 열에 맞지 않는 값은 \
            위치를 알리고 저장하지 않습니다.

            예: kona members import roster.csv --encoding cp949 --dry-run
            """,
            """
            Columns: userId (회원번호), name (이름), mobile (휴대폰), loginId (아이디); only userId is required. Cells are \
            separated by commas, semicolons or tabs. UTF-8 and UTF-16 are recognised, CP949 has to be asked for. A known \
            member is updated. A cell that is not what its column says is named and not stored.

            Example: kona members import roster.csv --encoding cp949 --dry-run
            """))

    @Argument(
        help: ArgumentHelp("CSV 파일입니다. -는 표준 입력입니다.", "The CSV file, or - for standard input."),
        completion: .file(extensions: ["csv"]))
    var file: String

    @Option(name: .long, help: ArgumentHelp("파일의 인코딩입니다.", "The encoding of the file."))
    var encoding = TextEncoding.utf8

    @Flag(
        name: .long,
        help: ArgumentHelp("저장할 내용을 가려서 출력하고 저장하지 않습니다.", "Print what would be stored, masked, and store nothing."))
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp("--dry-run의 출력 형식입니다.", "How to print it, with --dry-run."))
    var output: ListFormat?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if output != nil, !dryRun {
            throw ValidationError("--output은 --dry-run과 함께 쓰세요.", "--output goes with --dry-run.")
        }
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
