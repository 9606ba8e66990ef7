public import Konaplate
public import StrictText

/// An exchange that was recorded and is about to be sent.
struct BegunExchange: Sendable {
    let id: Int64
    let sign: HeldSign
}

/// An API that does more than read was to be asked as if it did not.
public struct NotAQuery: Error, Equatable, Sendable {
    /// The API's short name.
    public let api: String
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
    /// Asks the platform something by a declared API that only reads, with a line in the journal before and after.
    ///
    /// ```swift
    /// let reply = try await desk.query(.accountInquiry, .members(["userId": .integer(50_000_000_001)]))
    /// ```
    /// - Parameters:
    ///   - api: A declaration of the catalogue.
    ///   - request: An object with the declared members of the request, and no others.
    /// - Returns: The exchange, and the answer as JSON that does not print itself.
    /// - Throws: ``/Konaplate/PreparationError`` for a request that does not fit the declaration, ``NotAQuery`` for an
    ///   API that does more than read, ``StateError`` or ``ConfigurationError``; nothing was sent then.
    public func query(_ api: API, _ request: JSON) async throws -> Reply<PersonalJSON> {
        guard api.effect == .look else { throw NotAQuery(api: api.name) }
        return try await query { client in try await client.prepare(api, request) }.reply
    }

    /// Asks the platform something about a member, and keeps what the answer tells.
    ///
    /// Both are in one transaction: whoever sees the exchange sees that, too.
    func query<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, about memberID: MemberID,
        keeping keep: @escaping Keeper<Response> = { _, _, _ in }
    ) async throws -> QueryReply<Response> {
        try await query(keeping: keep) { client in try await prepare(endpoint, for: memberID, on: client) }
    }

    /// Keeps what an answer tells, told the number of its exchange.
    typealias Keeper<Response: Sendable> = @Sendable (Reply<Response>, Int64, Transaction) throws -> Void

    private func query<Response>(
        keeping keep: @escaping Keeper<Response> = { _, _, _ in },
        _ prepare: (KonaplateClient) async throws -> PreparedCall<Response>
    ) async throws -> QueryReply<Response> {
        let connection = try await connected()
        while true {
            let call = try await prepare(connection.client)
            guard let (begun, askedAt) = try await beginQuery(call) else { continue }
            defer { withExtendedLifetime(begun.sign) {} }
            let received = await connection.client.send(call)
            let text = ExchangeText(masking: options.masking)
            let reply = try await store.commitAnswer(Scope(call.subject)) { transaction in
                let reply = try genuine(received, of: begun.id, transaction)
                try JournalStore.finish(
                    begun.id, exchange: reply.exchange, responseText: text.response(reply.exchange), transaction)
                transaction.audit(
                    .answer(call.memberID, call.correlationID, result: reply.exchange.outcome.journalWord))
                try keep(reply, begun.id, transaction)
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
            transaction.audit(.inquiry(api: call.api.name, call.memberID, call.correlationID))
            if let memberID = call.memberID { try noteLook(at: memberID, transaction) }
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
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: MemberID, on client: KonaplateClient
    ) async throws -> PreparedCall<Response> {
        do throws(PreparationError) {
            return try await client.prepare(endpoint, for: memberID)
        } catch {
            switch error {
            case .missingCryptoKey, .unusableServerKey:
                throw ConfigurationError.missingCryptoKeys(profile: profile, api: endpoint.api.name)
            case .undeclared, .invalidRequest: throw error
            }
        }
    }

    /// What the journal says of a call before its first byte.
    func draft<Response>(_ call: PreparedCall<Response>, attemptID: Int64?) -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: attemptID, profile: profile.name, agent: options.agent, api: call.api.name,
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
