import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona log report`: what each agent did in a month.
struct LogReport: ReportingCommand {
    static let configuration = CommandConfiguration(
        "report",
        Phrase("한 달의 접속 기록을 상담원별로 집계합니다.", "Count what each agent did in a month, and what of it is unusual."),
        discussion: Phrase(
            """
            \(AuditReport.smallestUnusual)회 이상이고 다른 상담원들의 중앙값의 \(AuditReport.unusualFactor)배를 넘으면 이례적인 수로 표시(!)합니다.

            예: kona log report --month 2026-11
            """,
            """
            A number is marked (!) as unusual where it is at least \(AuditReport.smallestUnusual) and over \
            \(AuditReport.unusualFactor) times the median of the other agents.

            Example: kona log report --month 2026-11
            """))

    @Option(name: .long, help: ArgumentHelp("집계할 달입니다(한국 시각).", "The month (Korean time).", valueName: "YYYY-MM"))
    var month: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "평일 업무 시간입니다(한국 시각). 그 밖은 시간 외로 셉니다. 없으면 프로필의 office_hours입니다.",
            "The hours of weekdays (Korean time); others count as off-hours. Without it, the profile's office_hours.",
            valueName: "09-18"))
    var hours: String?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if span == nil {
            throw ValidationError("--month에는 달을 쓰세요: 2026-11", "--month takes a month: 2026-11.")
        }
        if let hours, OfficeHours(text: hours) == nil {
            throw ValidationError("--hours에는 시작과 끝 시각을 쓰세요: 09-18", "--hours takes a first and a last hour: 09-18.")
        }
    }

    func perform() async throws -> ExitStatus {
        guard let span else { return .usage }
        return try await Workplace.with(global, for: .state) { workplace in
            let hours = hours.flatMap { OfficeHours(text: $0) } ?? workplace.desk.profile.guards.officeHours
            let report = try await workplace.desk.auditReport(since: span.first, until: span.end, hours: hours)
            switch output {
            case .json: StandardOutput.print(report.json(month: month, hours: hours))
            case .table:
                let language = workplace.settings.language
                var table = TextTable(
                    header: [Phrase.agent[language]] + AuditReport.Count.allCases.map { Phrase.count($0)[language] })
                for line in report.lines {
                    table.append(
                        [line.agent]
                            + AuditReport.Count.allCases.map { count in
                                "\(line.counts[count] ?? 0)" + (line.unusual.contains(count) ? " !" : "")
                            })
                }
                for line in table.lines { StandardOutput.print(line) }
            }
            return .done
        }
    }

    /// The month's first moment and that of the next one.
    private var span: (first: Timestamp, end: Timestamp)? {
        let parts = month.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.map(\.utf8.count) == [4, 2], let year = Int(parts[0]), let number = Int(parts[1]),
            let first = Timestamp(argument: "\(month)-01")
        else { return nil }
        let next = number == 12 ? "\(year + 1)-01" : "\(parts[0])-\(number < 9 ? "0" : "")\(number + 1)"
        return Timestamp(argument: "\(next)-01").map { (first, $0) }
    }
}

extension AuditReport {
    /// The report as an object.
    fileprivate func json(month: String, hours: OfficeHours) -> JSON {
        .members([
            "month": .string(month), "hours": .string(hours.text),
            "agents": .array(
                lines.map { line in
                    .object(
                        [JSON.Member("agent", .string(line.agent))]
                            + Count.allCases.map { JSON.Member($0.rawValue, .integer(line.counts[$0] ?? 0)) }
                            + [
                                JSON.Member(
                                    "unusual",
                                    .array(
                                        Count.allCases.filter { line.unusual.contains($0) }.map { .string($0.rawValue) }
                                    ))
                            ])
                }),
        ])
    }
}

extension Phrase {
    fileprivate static let agent = Phrase("상담원", "Agent")

    fileprivate static func count(_ count: AuditReport.Count) -> Phrase {
        switch count {
        case .looks: Phrase("조회", "Looks")
        case .searches: Phrase("검색", "Searches")
        case .reveals: Phrase("전체 표시", "Reveals")
        case .copies: Phrase("복사", "Copies")
        case .exports: Phrase("내보내기", "Exports")
        case .registrations: Phrase("등록", "Registrations")
        case .refusals: Phrase("거절", "Refusals")
        case .overrides: Phrase("직접 확정", "Overrides")
        case .offHours: Phrase("시간 외", "Off-hours")
        }
    }
}
