import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona register`: registers a member's account for auto recharge, once.
struct Register: ReportingCommand {
    static let configuration = CommandConfiguration(
        "register", Phrase("회원의 계좌를 자동충전 계좌로 등록합니다.", "Register a member's bank account for auto recharge."),
        discussion: Phrase(
            """
            한 번에 요청 하나만 보냅니다. 자동으로 다시 보내지 않습니다. 결과를 알 수 없으면(종료 상태 2) kona reconcile로 확정할 때까지 \
            그 회원은 잠깁니다.

            파일(userId 열이 있는 머리글 행, consent 열은 선택)은 행마다 요청 하나로 등록합니다. 결과를 알 수 없거나 보낼 수 없는 첫 \
            건이 나오거나 Ctrl-C를 누르면 새로 시작하지 않고, 보내고 있는 건은 끝까지 처리해 출력합니다. 남은 행은 --resume으로 이어서 합니다. \
            출력은 파일의 순서를 따릅니다. --concurrency를 쓰면 첫 행을 혼자 보내 보고, 결과가 좋을 때 나머지를 함께 보냅니다.

            예: kona register 50000000001 --yes --output json
            예: kona register --from members.csv --yes --output ndjson
            예: kona register --from members.csv --yes --concurrency 16 --rate 200/s --summary summary.json
            """,
            """
            One registration is one request: nothing is ever sent again by itself. When the outcome is unknown (exit \
            status 2), the member is locked until `kona reconcile` settles it.

            A file (a header line with the column userId, optionally consent) is one request a row. At the first outcome \
            that is unknown or not sent, and at Ctrl-C, nothing more is begun; what is under way is finished and \
            printed, and --resume goes on with the rest. Lines come in the order of the file. With --concurrency the \
            first row goes alone, and the others only after its outcome was good.

            Example: kona register 50000000001 --yes --output json
            Example: kona register --from members.csv --yes --output ndjson
            Example: kona register --from members.csv --yes --concurrency 16 --rate 200/s --summary summary.json
            """))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 CSV 파일의 회원을 등록합니다. -는 표준 입력입니다.", "Register the members of this CSV file; - is standard input.",
            valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var from: String?

    @Option(name: .long, help: ArgumentHelp("파일의 인코딩입니다.", "The encoding of the file."))
    var encoding: TextEncoding?

    @Flag(
        name: .long,
        help: ArgumentHelp("같은 파일의 처리를 끝난 곳부터 이어서 합니다.", "Continue where an earlier run of the same file ended."))
    var resume = false

    @OptionGroup var pace: BatchPaceOptions

    @Flag(name: .long, help: ArgumentHelp("묻지 않습니다.", "Do not ask."))
    var yes = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "출금 동의의 녹취 또는 상담 번호입니다.", "The recording or ticket number of the withdrawal consent.", valueName: "ref"))
    var consent: String?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print the outcome."))
    var output = RegistrationFormat.table

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (userID == nil) != (from == nil) else {
            throw ValidationError("회원번호 하나나 --from 파일을 쓰세요.", "Name one member ID, or a file with --from.")
        }
        if from == nil, encoding != nil {
            throw ValidationError("--encoding은 --from과 함께 쓰세요.", "--encoding needs --from.")
        }
        if from == nil, let option = pace.firstGiven {
            throw ValidationError("\(option)에는 --from이 필요합니다.", "\(option) needs --from.")
        }
        if from == nil, resume { throw ValidationError("--resume은 --from과 함께 쓰세요.", "--resume needs --from.") }
        if from != nil, consent != nil {
            throw ValidationError(
                "--from을 쓰면 동의 번호는 파일의 열에 쓰세요.", "With --from the consent is a column of the file.")
        }
        if from != nil, output == .json {
            throw ValidationError("--from에는 --output ndjson을 쓰세요.", "With --from use --output ndjson.")
        }
        if let consent, consent.allSatisfy(\.isWhitespace) {
            throw ValidationError(
                "--consent에는 녹취 또는 상담 번호를 쓰세요.", "--consent takes the recording or ticket number.")
        }
    }

    func perform() async throws -> ExitStatus {
        guard yes || Question.canBeAsked else {
            throw CommandFailure(
                .usage, "확인할 단말기가 없습니다. 묻지 않고 등록하려면 --yes를 붙이세요.",
                "there is no terminal to ask on; add --yes to register without asking")
        }
        let batch = try from.map { try BatchFile.read($0, encoding: encoding ?? .utf8) }
        return try await Interruption.watching {
            try await Workplace.with(global) { workplace in
                if let batch {
                    return try await BatchRegistration(workplace, format: output)
                        .run(batch, resume: resume, pace, asks: !yes)
                }
                guard let userID else { return .usage }
                return try await register(userID, at: workplace)
            }
        }
    }

    private func register(_ userID: MemberID, at workplace: Workplace) async throws -> ExitStatus {
        StandardOutput.printsResults()
        let desk = workplace.desk
        let language = workplace.settings.language
        let printer = RegistrationPrinter(
            format: output, language: language, codes: workplace.codes, now: desk.options.now())
        if !yes {
            // Without its question no registration goes on, even if the gate opens meanwhile.
            if let refusal = try await desk.decide(.register(userID, consent: consent)).refusal {
                printer.print(.refusedHere(refusal), memberID: userID)
                return .refusedHere
            }
            // Before the question: nobody confirms what cannot be sent.
            try await desk.connect()
            let isConfirmed = try await Question(language).confirms(
                userID, profile: desk.profile, summary: try await desk.memberSummary(userID),
                masking: desk.options.masking)
            guard isConfirmed else { throw CommandFailure(.refusedHere, .declined) }
        }
        let result = try await desk.register(
            userID, consent: consent, decidedAt: workplace.settings.startedAt)
        printer.print(result, memberID: userID)
        if StandardOutput.failure != nil {
            StandardError.print(
                Phrase(
                    "결과는 상태에 기록되어 있습니다: kona members show \(userID)",
                    "The outcome is in the state: kona members show \(userID)")[language])
        }
        return result.exitStatus
    }
}

extension RegistrationResult {
    /// The status of a command that made it.
    var exitStatus: ExitStatus {
        switch self {
        case .refusedHere: return .refusedHere
        case .attempted(let attempt, let failure):
            switch attempt.state {
            case .unknown, .sending, .notRegistered: return .unknown
            case .registered where failure == nil: return .done
            case .refused where failure == nil: return .refused
            case .notSent where failure == nil: return .notSent
            case .registered, .refused, .notSent: return .state
            }
        }
    }
}
