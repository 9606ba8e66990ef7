import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona approve list`: what waits for a second person, or for its first one to go on.
struct ApproveList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "list", Phrase("승인 요청을 표시합니다.", "List the requests for a second person."))

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print them."))
    var output = ListFormat.table

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            let language = workplace.settings.language
            ListPrinter(format: output).print(
                try await workplace.desk.approvals(), json: \.json,
                header: ["id", "kind", "content", "agent", "requestedAt", "status"],
                titles: [
                    Phrase("번호", "No."), Phrase("종류", "Kind"), Phrase("내용", "Content"), .agent, .time,
                    Phrase("상태", "Status"),
                ].map { $0[language] },
                row: { approval in
                    let isTable = output == .table
                    let time = approval.requestedAt
                    return [
                        String(approval.id), isTable ? approval.title[language] : approval.kind, approval.content,
                        approval.agent, isTable ? "\(time.date) \(time.timeOfDay)" : time.iso8601,
                        isTable ? approval.status[language] : approval.statusWord,
                    ]
                })
        }
    }
}

extension Approval {
    fileprivate var statusWord: String {
        decision.map { $0.isApproved ? "approved" : "rejected" } ?? "waiting"
    }

    fileprivate var json: JSON {
        .members([
            "id": .integer(id), "kind": .string(kind), "content": .string(content), "agent": .string(agent),
            "requestedAt": .string(requestedAt.iso8601), "status": .string(statusWord),
            "decidedBy": decision.map { .string($0.agent) }, "reason": decision.map { .string($0.reason) },
        ])
    }
}
