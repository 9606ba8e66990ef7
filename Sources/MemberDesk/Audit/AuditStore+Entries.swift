import Konaplate
import StrictText

extension AuditStore {
    private static let rowsPerPage = 1000

    /// The rows that a filter lets pass, in their order.
    static func entries(_ filter: AuditFilter, _ sql: any SQLConnection) throws(SQLError) -> [AuditEntry] {
        var entries: [AuditEntry] = []
        var sessions: [String: JSON] = [:]
        var (last, newest): (Int64, Int64) = (0, .min)
        while true {
            // All rows pass by, since whether a clock went back shows beside the row before.
            let rows = try sql.rows("SELECT * FROM audit WHERE id > \(last) ORDER BY id LIMIT \(rowsPerPage)")
            for row in rows {
                let row = try AuditRow(row)
                last = row.id
                let detail = row.detail.map { text in (try? JSON(text: text)) ?? .string(text) }
                if row.action == AuditEvent.startAction, let session = row.session { sessions[session] = detail }
                defer { newest = row.time }
                guard filter.passes(row) else { continue }
                entries.append(
                    AuditEntry(
                        id: row.id, time: Timestamp(milliseconds: row.time), agent: row.agent, action: row.action,
                        userID: row.userID, detail: detail?.maskingReason, run: row.session,
                        session: row.session.flatMap { sessions[$0] }, boot: row.boot,
                        clockWentBack: row.time < newest))
            }
            guard rows.count == rowsPerPage else { return entries }
        }
    }
}

extension AuditFilter {
    fileprivate func passes(_ row: AuditRow) -> Bool {
        if let since, row.time < since.milliseconds { return false }
        if let until, row.time >= until.milliseconds { return false }
        if let memberID, row.userID != memberID.description { return false }
        return true
    }
}

extension JSON {
    /// The detail with long numbers hidden in what a person wrote: a reason may name an account or a telephone.
    fileprivate var maskingReason: JSON {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                guard member.name == "reason", case .string(let text) = member.value else { return member }
                return Member(member.name, .string(text.maskingNumbers))
            })
    }
}

extension String {
    /// The text with all but the last three digits of numbers of seven digits and more replaced by stars.
    var maskingNumbers: String {
        replacing(/[0-9](?:[\- ]?[0-9]){6,}/) { match in
            var kept = 3
            let masked = match.output.reversed().map { character -> Character in
                guard character.isNumber else { return character }
                kept -= 1
                return kept < 0 ? "*" : character
            }
            return String(masked.reversed())
        }
    }
}
