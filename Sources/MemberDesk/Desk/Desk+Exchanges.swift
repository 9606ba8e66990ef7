import Konaplate

/// An exchange that was recorded and is about to be sent.
struct BegunExchange: Sendable {
    let id: Int64
    let sign: HeldSign
}

/// What a query brought.
struct QueryReply<Response: Sendable>: Sendable {
    let reply: Reply<Response>
    /// The number of its exchange, which orders queries by the time at which they were asked.
    let exchangeID: Int64
    /// When it was recorded, just before it was sent: what the server did after that the answer need not show.
    let askedAt: Moment
}

extension Desk {
    /// Asks the platform something, with a line in the journal before and after.
    func query<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, about memberID: MemberID
    ) async throws -> QueryReply<Response> {
        let connection = try await connected()
        while true {
            let call = try await prepare(endpoint, for: memberID, on: connection)
            guard let (begun, askedAt) = try await beginQuery(call) else { continue }
            defer { withExtendedLifetime(begun.sign) {} }
            let received = await connection.client.send(call)
            let text = ExchangeText(masking: options.masking)
            let reply = try await store.commitAnswer(Scope(call.subject)) { transaction in
                let reply = try genuine(received, of: begun.id, transaction)
                try JournalStore.finish(
                    begun.id, exchange: reply.exchange, responseText: text.response(reply.exchange), transaction)
                return reply
            }
            return QueryReply(reply: reply, exchangeID: begun.id, askedAt: askedAt)
        }
    }

    /// - Returns: `nil` where the call's correlation ID is in the journal already.
    private func beginQuery<Response>(
        _ call: PreparedCall<Response>
    ) async throws(StateError) -> (BegunExchange, askedAt: Moment)? {
        try await store.commit(Scope(call.subject)) { transaction in
            guard try !JournalStore.isTaken(call.correlationID, transaction.sql) else { return nil }
            let id = try JournalStore.insert(draft(call, attemptID: nil), transaction)
            transaction.audit(.inquiry(api: call.api, call.memberID))
            return (BegunExchange(id: id, sign: try hold(.exchange(id), transaction)), transaction.now)
        }
    }

    /// The reply, or one whose outcome is unknown where it is the answer to something else: money rule 6.
    func genuine<Response>(
        _ reply: Reply<Response>, of id: Int64, _ transaction: Transaction
    ) throws -> Reply<Response> {
        let answered = reply.exchange.responseCorrelationID
        let isMixedUp = try JournalStore.isMixedUp(id, with: answered, transaction.sql)
        return isMixedUp || reply.refusesAnotherMember ? reply.discarded : reply
    }

    /// Makes a call ready, with the profile's place in an error.
    func prepare<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: MemberID, on connection: OpenConnection
    ) async throws(ConfigurationError) -> PreparedCall<Response> {
        do {
            return try await connection.client.prepare(endpoint, for: memberID)
        } catch {
            throw ConfigurationError.missingCryptoKeys(profile: profile, api: endpoint.name)
        }
    }

    /// What the journal says of a call before its first byte.
    func draft<Response>(_ call: PreparedCall<Response>, attemptID: Int64?) -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: attemptID, profile: profile.name, agent: options.agent, api: call.api,
            path: call.path, memberID: call.memberID, subject: call.subject.journalText,
            correlationID: call.correlationID,
            requestText: ExchangeText(masking: options.masking).request(call))
    }

    /// Holds the life sign of something new.
    func hold(_ sign: LifeSign, _ transaction: Transaction) throws -> HeldSign {
        guard let held = try transaction.hold(sign) else {
            throw SQLError.failed("another process holds the life sign of something new")
        }
        return held
    }
}

extension Scope {
    /// What a call about this is about for the store.
    init(_ subject: Subject) {
        self = subject.memberID.map { .member($0) } ?? .desk
    }
}

extension Subject {
    /// What the journal keeps of it beside a member ID, masked.
    fileprivate var journalText: String? {
        switch self {
        case .member, .nothing: nil
        case .card, .registration, .reference, .person: shownText
        }
    }
}
