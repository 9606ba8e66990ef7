import Konaplate
import StrictText

extension Desk {
    /// Puts a request that somebody else's client sent to this desk's sandbox into the journal, as the sandbox saw it.
    ///
    /// For a demonstration, whose guest works with a client of their own; this desk's agent is the guest.
    /// - Parameters:
    ///   - record: What the sandbox saw.
    ///   - notes: What is to be said about it, in lines before its headers.
    /// - Returns: Whether it was put there: what this state's own consoles have sent stands in it already.
    /// - Throws: ``StateError`` where it could not be written.
    package func recordGuest(_ record: WireRecord, notes: [String]) async throws(StateError) -> Bool {
        let api = options.catalogue.first { $0.name == record.api }
        let memberID = record.userID
        let draft = JournalStore.Draft(
            attemptID: nil, profile: profile.name, agent: options.agent, api: record.api ?? record.path,
            path: record.path, memberID: memberID, subject: nil, correlationID: record.correlationID,
            requestText: record.requestText(api, notes: notes, masking: options.masking))
        return try await store.commit(memberID.map { .member($0) } ?? .desk) { transaction in
            let sent: String? = try transaction.sql.value(
                "SELECT agent AS value FROM exchange WHERE correlation_id = \(record.correlationID.rawValue)")
            guard sent == nil || sent == options.agent else { return false }
            // A correlation ID that came twice, or is none, is replaced by the number by which the sandbox knows it, too.
            let isUsable = sent == nil && record.correlationID.rawValue.utf8.allSatisfy(\.isBareKeyByte)
            let named = isUsable ? draft : draft.named(CorrelationID(rawValue: "\(record.number)"))
            let id = try JournalStore.insert(named, transaction)
            transaction.audit(.inquiry(api: named.api, memberID, named.correlationID))
            try JournalStore.finish(id, record, record.responseText(api, masking: options.masking), transaction)
            transaction.audit(.answer(memberID, named.correlationID, result: record.outcome.journalWord))
            return true
        }
    }
}

extension JournalStore.Draft {
    fileprivate func named(_ correlationID: CorrelationID) -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: attemptID, profile: profile, agent: agent, api: api, path: path, memberID: memberID,
            subject: subject, correlationID: correlationID, requestText: requestText)
    }
}

extension JournalStore {
    /// Records what a sandbox answered.
    fileprivate static func finish(
        _ id: Int64, _ record: WireRecord, _ responseText: String?, _ transaction: Transaction
    ) throws {
        let isEncrypted: Bool? = record.answer.map { !$0.parts.isEmpty }
        try transaction.changing(.exchange(id))
        try transaction.sql.execute(
            """
            UPDATE exchange SET result = \(record.outcome.journalWord), reason = \(record.outcome.reasonWord),
                response_correlation_id = \(record.correlationID.rawValue), http_status = \(record.httpStatus),
                code = \(record.status?.code.rawValue), message = \(record.status?.message),
                encrypted = \(isEncrypted), response_text = \(responseText)
            WHERE id = \(id)
            """)
        transaction.changed(exchange: id)
    }
}
