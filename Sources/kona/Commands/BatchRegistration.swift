import FoundationEssentials
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona register --from FILE`: the rows of a file, one after the other or several at once.
struct BatchRegistration {
    private let desk: Desk
    private let language: Language
    private let printer: RegistrationPrinter

    init(_ workplace: Workplace, format: RegistrationFormat) {
        desk = workplace.desk
        language = workplace.settings.language
        printer = RegistrationPrinter(
            format: format, language: workplace.settings.language, codes: workplace.codes,
            now: workplace.desk.options.now())
    }

    func run(
        _ batch: RegistrationBatch, resume: Bool, _ pace: BatchPaceOptions, asks: Bool
    ) async throws -> ExitStatus {
        // Before anything is sent: afterwards it would be too late to name another file.
        if let path = pace.summary { try OutputFile.requireWritable(path) }
        if asks {
            if case .allowed = try await desk.decision(on: batch.request) { try await desk.connect() }
            guard try await Question(language).confirms(rows: batch.rows.count, profile: desk.profile) else {
                throw CommandFailure(.refusedHere, .declined)
            }
        }
        StandardOutput.printsResults()
        let left = batch.rows.count - (resume ? try await desk.rowsReached(of: batch) : 0)
        var progress = BatchProgress(of: left, language)
        var lastMember: MemberID?
        var statuses: Set<ExitStatus> = []
        let ending: BatchEnding
        do {
            defer { progress.clear() }
            ending = try await desk.register(batch, resume: resume, options: pace.options) { line in
                if case .result(let result) = line.outcome { statuses.insert(result.exitStatus) }
                progress.print(line) { printer.print(line) }
                lastMember = line.memberID
                if let failure = StandardOutput.failure { throw failure }
            }
        }
        if let tally = progress.tally { StandardError.print(tally[language]) }
        if let most = pace.maxRefusals, ending.refusals >= most, ending.rowsNotReached > 0 {
            StandardError.print(Phrase.tooManyRefusals(ending.refusals)[language])
        }
        statuses.formUnion(report(ending, lastMember))
        if let path = pace.summary {
            let json = progress.summary.json(
                of: batch, rowsNotReached: ending.rowsNotReached, startedAt: progress.startedAt,
                duration: progress.elapsed)
            do throws(CommandFailure) {
                try OutputFile.write(Data((json.text + "\n").utf8), to: path)
            } catch {
                StandardError.print("kona: \(error.sentence[language])")
                statuses.insert(.system)
            }
        }
        return [.unknown, .state, .system, .notSent, .refusedHere, .refused].first { statuses.contains($0) } ?? .done
    }

    /// Says how it ended.
    /// - Returns: The statuses of what went wrong beside the rows.
    private func report(_ ending: BatchEnding, _ lastMember: MemberID?) -> Set<ExitStatus> {
        var statuses: Set<ExitStatus> = []
        if lastMember == nil, ending.rowsNotReached == 0, ending.failure == nil {
            StandardError.print(Phrase.nothingLeft[language])
        }
        if let failure = ending.reportFailure {
            StandardError.print("kona: \(Phrase.resultsLost(failure, of: lastMember)[language])")
            statuses.insert(.system)
        }
        if let failure = ending.failure {
            StandardError.print("kona: \(Phrase.stateFailed(failure)[language])")
            statuses.insert(.state)
        }
        if ending.rowsNotReached > 0 {
            StandardError.print(Phrase.rowsNotReached(ending.rowsNotReached)[language])
        }
        return statuses
    }
}

extension Phrase {
    fileprivate static let nothingLeft = Phrase(
        "이 파일에는 처리할 행이 없습니다.", "No rows of this file are left to register.")

    fileprivate static func tooManyRefusals(_ count: Int) -> Phrase {
        Phrase(
            "\(count)건이 거절되어 멈췄습니다(--max-refusals).",
            "Stopped after \(count == 1 ? "1 refusal" : "\(count) refusals") (--max-refusals).")
    }

    fileprivate static func stateFailed(_ failure: StateError) -> Phrase {
        Phrase(
            "상태 파일을 사용할 수 없어 멈췄습니다: \(failure.cause)",
            "stopped, because the state cannot be used: \(failure.cause)")
    }

    fileprivate static func resultsLost(_ failure: any Error, of memberID: MemberID?) -> Phrase {
        let member = memberID.map { "\($0)" } ?? "-"
        return Phrase(
            "결과를 출력할 수 없어 회원 \(member)에서 멈췄습니다: \(failure). 보낸 건은 상태에 기록되어 있습니다. kona log 또는 kona members show USER_ID로 확인하고, 이어서 하려면 --resume을 붙이세요.",
            "stopped at member \(member), whose result cannot be printed: \(failure). What was sent is in the state: see it with kona log or kona members show USER_ID, and continue with --resume"
        )
    }
}
