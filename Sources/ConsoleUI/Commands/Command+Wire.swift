import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Command {
    /// What went over the wire.
    static let wiring: [Command] = [
        Command(
            .wire, Phrase("전문 보기", "Wire"),
            Phrase(
                "샌드박스가 받은 그대로의 전문을 JSON, JWE, 헤더와 토큰으로 나누어 보여 줍니다",
                "Shows what went over the wire: JSON, the JWE's parts, headers with the token (sandbox)"),
            keys: ["w"], places: [.exchange],
            availability: { $0.station.knowsWire ? .enabled : .disabled(.wireOfSandboxOnly) },
            action: { model in
                guard let entry = model.exchangeInHand, model.inFlight[.readWire(entry.correlationID)] == nil
                else { return [] }
                model.inFlight[.readWire(entry.correlationID)] = model.now
                return [.desk(.readWire(entry))]
            }),
        Command(
            .copyCurl, Phrase("curl 복사", "Copy as curl"),
            Phrase("이 요청을 curl 명령으로 복사합니다 (샌드박스)", "Copies the request as a curl command (sandbox)"),
            keys: ["u"], places: [.wire], target: .screen,
            availability: { $0.top(WirePage.self) == nil ? .disabled(.noWireOpen) : .enabled },
            action: { model in
                guard let page = model.top(WirePage.self) else { return [] }
                model.present(TicketNotePage(note: page.curl.exposed))
                model.say(.info, .curlCopied)
                return [.terminal(.copy(page.curl.exposed)), .desk(.record(.exported(.screen, page.entry.memberID)))]
            }),
    ]
}

extension Model {
    /// Opens the page of what went over the wire, where its exchange is still in sight.
    mutating func show(_ record: WireRecord?, of entry: JournalEntry, curl: Secret) {
        guard top(ExchangePage.self)?.entry.id == entry.id else { return }
        guard let record else {
            say(.warning, .wireForgotten)
            return
        }
        present(WirePage(entry: entry, record: record, curl: curl))
    }
}

extension Phrase {
    fileprivate static let wireOfSandboxOnly = Phrase(
        "전문은 샌드박스에서만 볼 수 있습니다. 다른 환경에서는 키와 토큰을 보관하지 않습니다.",
        "Only a sandbox shows what went over the wire; elsewhere keys and tokens are not kept.")
    fileprivate static let noWireOpen = Phrase(
        "전문을 먼저 여세요.", "Open what went over the wire of an exchange first.")
    fileprivate static let wireForgotten = Phrase(
        "샌드박스에 이 요청이 남아 있지 않습니다. 최근 요청만 보관합니다.",
        "The sandbox no longer has this request; it keeps its newest ones only.")
    fileprivate static let curlCopied = Phrase(
        "curl 명령을 복사했습니다. 샌드박스의 키가 들어 있습니다.", "Copied as a curl command. The sandbox's keys are in it.")
}
