import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona register`: registers a member's account for auto recharge, once.
struct Register: ReportingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register a member's bank account for auto recharge.",
        discussion: """
            One attempt, one request: nothing is ever sent again by itself. When the outcome is unknown (exit status 2)
            the member is locked until `kona reconcile` settles it.

            A file (a header line with the column userId, optionally consent) is registered one row after the other,
            and ends at the first unknown outcome.

            Example: kona register 50000000001 --yes --output json
            Example: kona register --from members.csv --yes --output ndjson
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The member ID.", transform: MemberID.argument)
    var userID: MemberID?

    @Option(
        name: .long,
        help: ArgumentHelp("Register the members of this CSV file; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var from: String?

    @Option(name: .long, help: "The encoding of the file.")
    var encoding: TextEncoding?

    @Flag(name: .long, help: "Continue where an earlier run of the same file ended.")
    var resume = false

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @Option(
        name: .long,
        help: ArgumentHelp("The recording or ticket number of the withdrawal consent.", valueName: "ref"))
    var consent: String?

    @Option(name: .long, help: "How to print the outcome.")
    var output = RegistrationFormat.table

    func validate() throws {
        guard (userID == nil) != (from == nil) else {
            throw ValidationError("Name one member ID, or a file with --from.")
        }
        if from == nil, encoding != nil { throw ValidationError("--encoding needs --from.") }
        if from == nil, resume { throw ValidationError("--resume needs --from.") }
        if from != nil, consent != nil { throw ValidationError("With --from the consent is a column of the file.") }
        if from != nil, output == .json { throw ValidationError("With --from use --output ndjson.") }
        if let consent, consent.allSatisfy(\.isWhitespace) {
            throw ValidationError("--consent takes the recording or ticket number.")
        }
    }

    func perform() async throws -> ExitStatus {
        guard yes || Question.canBeAsked else {
            throw CommandFailure(
                .usage, "확인할 단말기가 없습니다. 묻지 않고 등록하려면 --yes를 붙이세요.",
                "there is no terminal to ask on; add --yes to register without a question")
        }
        let batch = try from.map { try BatchFile.read($0, encoding: encoding ?? .utf8) }
        return try await Interruption.watching {
            try await Workplace.with(global) { workplace in
                if let batch {
                    return try await BatchRegistration(workplace, format: output)
                        .run(batch, resume: resume, asks: !yes)
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
        let printer = RegistrationPrinter(format: output, language: language, now: desk.options.now())
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
