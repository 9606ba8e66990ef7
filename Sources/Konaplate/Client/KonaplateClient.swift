import FoundationEssentials
public import StrictText

/// Signs, encrypts, sends once, decrypts and decodes.
///
/// A call goes in two steps, so that what is about to be sent can be recorded in between:
///
/// ```swift
/// let call = try await client.prepare(.accountInquiry, for: memberID)
/// let reply = await client.send(call)
/// ```
///
/// Nothing here sends a request a second time.
public struct KonaplateClient: Sendable {
    private let credentials: Credentials
    private let timeZone: WireTimeZone
    private let transport: HTTPTransport
    private let catalogue: [String: API]
    private let correlationIDs: CorrelationIDSource
    private let now: @Sendable () -> Timestamp
    private let exchangeTime: @Sendable (Duration) -> Duration

    /// Makes a client of one project's endpoint.
    /// - Parameters:
    ///   - credentials: Who calls, and the keys.
    ///   - timeZone: The zone of every time on the wire.
    ///   - transport: The connections, with the base URL and the time allowed for an exchange.
    ///   - catalogue: The APIs that may be called.
    ///   - correlationIDs: Where the calls get their correlation IDs from.
    ///   - now: The clock, for tests.
    ///   - exchangeTime: What an exchange is said to have taken, told what it took: a recording says the same every time.
    public init(
        credentials: Credentials, timeZone: WireTimeZone = .kst, transport: HTTPTransport,
        catalogue: [API] = API.catalogue, correlationIDs: CorrelationIDSource = CorrelationIDSource(),
        now: @escaping @Sendable () -> Timestamp = { .now() },
        exchangeTime: @escaping @Sendable (Duration) -> Duration = { $0 }
    ) {
        self.credentials = credentials
        self.timeZone = timeZone
        self.transport = transport
        self.catalogue = Dictionary(catalogue.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.correlationIDs = correlationIDs
        self.now = now
        self.exchangeTime = exchangeTime
    }

    /// Makes a typed call about one member ready to leave.
    /// - Throws: ``PreparationError``; nothing was sent.
    public func prepare<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: MemberID
    ) async throws(PreparationError) -> PreparedCall<Response> {
        try await prepare(endpoint, MemberRequest(memberID))
    }

    /// Makes a typed call ready to leave.
    /// - Throws: ``PreparationError``; nothing was sent.
    public func prepare<Request, Response>(
        _ endpoint: Endpoint<Request, Response>, _ request: Request
    ) async throws(PreparationError) -> PreparedCall<Response> {
        try await prepare(endpoint.api, request.members) { subject in
            { answer in
                let response = try Response(answer)
                try Self.check(response.answeredMemberID, asked: subject, answer)
                return response
            }
        }
    }

    /// Makes a call of any declared API ready to leave.
    ///
    /// The answer stays JSON. It is a success only with every member that the API's page promises.
    /// - Parameters:
    ///   - api: A declaration of the client's catalogue.
    ///   - request: An object with the declared members of the request, and no others.
    /// - Returns: The call with its correlation ID, to be sent once.
    /// - Throws: ``PreparationError``, which names the member that does not fit; nothing was sent.
    public func prepare(_ api: API, _ request: JSON) async throws(PreparationError) -> PreparedCall<PersonalJSON> {
        guard case .object(let members) = request else {
            throw .invalidRequest(api: api.name, FieldFault(path: "", problem: .wrongType))
        }
        return try await prepare(api, members) { subject in
            { answer in
                if let missing = api.answer.missingPromise(in: answer.members) {
                    throw answer.unfit(missing, .missing)
                }
                try Self.check(api.answeredMemberID(in: answer.members), asked: subject, answer)
                return PersonalJSON(.object(answer.members))
            }
        }
    }

    private func prepare<Response>(
        _ api: API, _ request: [JSON.Member],
        reading: (Subject) -> @Sendable (JSONObjectReader) throws -> Response
    ) async throws(PreparationError) -> PreparedCall<Response> {
        guard catalogue[api.path] == api else { throw .undeclared(api: api.name) }
        if let fault = api.request.fault(in: request) { throw .invalidRequest(api: api.name, fault) }
        let plainBody = JSON.object(request).text
        let body = try await wireBody(plainBody, of: api)
        let time = now()
        let correlationID = correlationIDs.next(at: time, in: timeZone)
        let subject = api.subject(of: request)
        return PreparedCall(
            api: api, subject: subject, correlationID: correlationID,
            headers: RequestHeaders(
                credentials, body: body, time: time, zone: timeZone, correlationID: correlationID
            ).all,
            plainBody: Personal(plainBody), json: PersonalJSON(.object(request)), body: Array(body.utf8),
            read: reading(subject))
    }

    private func wireBody(_ plainBody: String, of api: API) async throws(PreparationError) -> String {
        guard api.request.isEncrypted else { return plainBody }
        guard let keys = credentials.messageEncryption else { throw .missingCryptoKey(api: api.name) }
        do {
            return EncryptedMessage(encData: try await keys.serverKey.encrypt(Data(plainBody.utf8))).body
        } catch {
            throw .unusableServerKey(api: api.name)
        }
    }

    /// An answer about another member than the one asked about is no answer.
    private static func check(
        _ answered: MemberID?, asked: Subject, _ answer: JSONObjectReader
    ) throws(JSONObjectReader.Unfit) {
        guard let answered, let asked = asked.memberID, answered != asked else { return }
        throw answer.unfit(Field.userID.name, .wrongValue)
    }

    /// Sends a prepared call once and reads what comes back.
    ///
    /// A cancelled task cancels the exchange. It does not throw: a refusal, HTTP 4xx and 5xx, a lost connection and an
    /// answer that cannot be read are all outcomes of the reply.
    /// - Parameters:
    ///   - call: The call; sending it again would be another request with the same correlation ID.
    ///   - onStep: Told of each step while it is taken.
    /// - Returns: The outcome, and the exchange for the journal.
    public func send<Response>(
        _ call: PreparedCall<Response>, onStep: @escaping @Sendable (ExchangeStep) -> Void = { _ in }
    ) async -> Reply<Response> {
        let startedAt = now()
        let clock = ContinuousClock()
        let start = clock.now
        let result = await transport.post(
            path: call.path, headers: call.headers.map { ($0.name, $0.value.exposed) }, body: call.body,
            isAlone: call.api.effect != .look, onStep: onStep)
        let duration = exchangeTime(clock.now - start)
        let answer: HTTPAnswer?
        let outcome: Outcome<Response>
        var reading: AnswerReading<Response>?
        var cause: FailureCause?
        switch result {
        case .success(let whole):
            let read = await AnswerReading(whole, to: call, key: credentials.messageEncryption?.clientKey)
            (answer, outcome, reading, cause) = (whole, read.outcome, read, read.cause)
        case .failure(let failure):
            (answer, outcome, cause) = (failure.partialAnswer, failure.outcome(), failure.detail)
        }
        return Reply(
            exchange: Exchange(
                api: call.api, subject: call.subject, correlationID: call.correlationID,
                startedAt: startedAt, duration: duration, requestHeaders: call.headers,
                requestBody: call.plainBody, requestJSON: call.json, outcome: outcome.withoutValue,
                httpStatus: answer?.httpStatus,
                responseHeaders: (answer?.headers ?? []).map { ($0.name, Personal($0.value)) },
                responseBody: reading?.body, responseJSON: reading?.json,
                isResponseEncrypted: reading?.isEncrypted ?? false, status: reading?.status, cause: cause),
            outcome: outcome)
    }
}

/// Why a call could not be made ready; nothing was sent.
public enum PreparationError: Error, Equatable, Sendable {
    /// The client's catalogue has no such API.
    case undeclared(api: String)
    /// The request does not fit the API's declaration.
    case invalidRequest(api: String, FieldFault)
    /// The API is encrypted and the project has no crypto key.
    case missingCryptoKey(api: String)
    /// The server's public key cannot encrypt.
    case unusableServerKey(api: String)
}
