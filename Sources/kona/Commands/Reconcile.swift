import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona reconcile`: settles attempts whose outcome is unknown.
struct Reconcile: ReportingCommand {
    static let configuration = CommandConfiguration(
        "reconcile", Phrase("응답이 없던 등록의 결과를 확인합니다.", "Check the outcome of registrations that got no answer."),
        discussion: Phrase(
            """
            확인할 건마다, 또는 한 회원만 bankaccounts/inquiry로 조회해 결과를 확정합니다. --list는 확인할 건을 오래된 순서로 보여 주기만 \
            하고 아무것도 보내지 않습니다. 기다리지 않습니다. 아직 확정할 수 없는 건은 그대로 남습니다(종료 상태 2).

            예: kona reconcile --output json
            """,
            """
            Asks bankaccounts/inquiry for each open registration, or for one member's, and settles what the answer \
            tells. --list only shows what is open, oldest first, with its age and agent; nothing is sent. It never \
            waits: a registration that is too young to be settled stays unknown (exit status 2).

            Example: kona reconcile --output json
            """))

    @Argument(help: ArgumentHelp("이 회원의 건만 확인합니다.", "Only this member's registration."), transform: MemberID.argument)
    var userID: MemberID?

    @Flag(name: .long, help: ArgumentHelp("확인할 건을 오래된 순서로 표시만 합니다.", "Only list what has to be checked, oldest first."))
    var list = false

    @Option(
        name: .long,
        help: ArgumentHelp("이 회원의 건을 수기로 확정합니다. 감사에 남습니다.", "Settle this member's registration by hand; it is audited.")
    )
    var override: ManualOutcome?

    @Option(name: .long, help: ArgumentHelp("수기로 확정하는 사유입니다.", "Why it is settled by hand.", valueName: "text"))
    var reason: String?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print the registrations."))
    var output = ListFormat.table

    @OptionGroup var global: GlobalOptions

    /// What a person says became of an attempt.
    enum ManualOutcome: String, ExpressibleByArgument, CaseIterable {
        case registered
        case notRegistered
    }

    func validate() throws {
        if list, override != nil {
            throw ValidationError(
                "--list는 아무것도 바꾸지 않습니다. --override를 빼세요.", "--list changes nothing; leave --override out.")
        }
        guard override != nil else {
            if reason != nil {
                throw ValidationError("--reason은 --override와 함께 쓰세요.", "--reason needs --override.")
            }
            return
        }
        guard userID != nil else {
            throw ValidationError(
                "--override에는 확정할 회원의 회원번호를 함께 쓰세요.",
                "--override takes the member ID of the registration to settle.")
        }
        guard let reason, !reason.allSatisfy(\.isWhitespace) else {
            throw ValidationError(
                "--override에는 --reason TEXT가 필요합니다. 감사에 남습니다.",
                "--override takes --reason TEXT, which goes into the audit.")
        }
    }

    func perform() async throws -> ExitStatus {
        try await Interruption.watching {
            try await Workplace.with(global, for: asks ? .command : .state) { try await settle(at: $0) }
        }
    }

    /// Whether the platform is asked.
    private var asks: Bool { !list && override == nil }

    /// What is asked of the gate.
    private var asked: GateRequest {
        guard let userID, let override else { return .reconcile(userID) }
        return .override(userID, isRegistered: override == .registered, reason: reason ?? "")
    }

    private func settle(at workplace: Workplace) async throws -> ExitStatus {
        let desk = workplace.desk
        let language = workplace.settings.language
        let attempts = try await desk.openAttempts().filter { userID == nil || $0.memberID == userID }
        if list {
            try await desk.record(.viewed(.openAttempts, userID))
            OpenAttemptPrinter(format: output, language: language, now: desk.options.now()).print(attempts)
            return attempts.isEmpty ? .done : .unknown
        }
        StandardOutput.printsResults()
        if desk.options.isReadOnly {
            _ = try await desk.decide(asked)
            throw CommandFailure(.refusedHere, .readOnlySettling)
        }
        // The keys are read before anything is asked, and only where something is.
        if asks { try await desk.connect() }
        var settled: [Reconciliation] = []
        for attempt in attempts {
            // An attempt that a living process is sending is not anybody else's business.
            guard case .unknown = attempt.state else { continue }
            if let override, let reason {
                settled.append(
                    try await desk.override(attempt, isRegistered: override == .registered, reason: reason))
            } else {
                settled.append(try await desk.reconcile(attempt))
            }
        }
        let isSending = attempts.contains { $0.state == .sending }
        if settled.isEmpty, isSending, override != nil || output == .table {
            StandardError.print("kona: \(Phrase.stillBeingSent[language])")
            return override == nil ? .done : .unknown
        }
        if override == nil || !settled.isEmpty { print(settled, workplace) }
        if override != nil, settled.isEmpty {
            StandardError.print("kona: \(Phrase.nothingOpen[language])")
            return .refusedHere
        }
        return settled.contains { $0.attempt.state.isOpen } ? .unknown : .done
    }

    private func print(_ settled: [Reconciliation], _ workplace: Workplace) {
        let language = workplace.settings.language
        if output == .table, settled.isEmpty {
            StandardError.print(Phrase.nothingOpen[language])
            return
        }
        ListPrinter(format: output).print(
            settled, json: { $0.attempt.json(inquiry: $0.inquiry) },
            header: ["userId", "outcome", "correlationId", "inquiryCorrelationId"],
            titles: [
                Phrase.memberID[language], Phrase.outcome[language], Phrase.correlationID[language],
                Phrase.inquiryCorrelationID[language],
            ],
            row: { reconciliation in
                [
                    reconciliation.attempt.memberID.description,
                    output == .table
                        ? Phrase.word(reconciliation.attempt)[language] : reconciliation.attempt.outcomeWord,
                    reconciliation.attempt.correlationID.rawValue,
                    reconciliation.inquiry?.correlationID.rawValue ?? "",
                ]
            })
        for cause in settled.compactMap({ $0.inquiry?.cause }) {
            StandardError.print("kona: \(Phrase.cause(cause)[language])")
        }
        guard output == .table else { return }
        let (settle, now) = (workplace.desk.profile.settle, workplace.desk.options.now())
        for reconciliation in settled {
            let attempt = reconciliation.attempt
            let sentence = workplace.codes.reconciled(attempt, settle: settle, at: now)[language]
            StandardError.print("\(attempt.memberID): \(sentence)")
        }
    }
}
