import FoundationEssentials
import StrictText

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
    private let correlationIDs: CorrelationIDSource
    private let now: @Sendable () -> Timestamp

    /// Makes a client of one project's endpoint.
    /// - Parameters:
    ///   - timeZone: The zone of every time on the wire.
    ///   - now: The clock, for tests.
    public init(
        credentials: Credentials, timeZone: WireTimeZone = .kst, transport: HTTPTransport,
        correlationIDs: CorrelationIDSource = CorrelationIDSource(),
        now: @escaping @Sendable () -> Timestamp = { .now() }
    ) {
        self.credentials = credentials
        self.timeZone = timeZone
        self.transport = transport
        self.correlationIDs = correlationIDs
        self.now = now
    }

    /// Makes a call about one member ready to leave.
    /// - Throws: ``PreparationError`` where the project lacks the keys that the API needs.
    public func prepare<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: MemberID
    ) async throws(PreparationError) -> PreparedCall<Response> {
        try await prepare(endpoint, MemberRequest(memberID))
    }

    /// Makes a call ready to leave.
    /// - Throws: ``PreparationError`` where the project lacks the keys that the API needs.
    public func prepare<Request, Response>(
        _ endpoint: Endpoint<Request, Response>, _ request: Request
    ) async throws(PreparationError) -> PreparedCall<Response> {
        let subject = request.subject
        let plainBody = JSON.object(request.members).text
        var body = plainBody
        if endpoint.encryptsRequest {
            guard let keys = credentials.messageEncryption else { throw .missingCryptoKey(api: endpoint.name) }
            do {
                let message = try await keys.serverKey.encrypt(Data(plainBody.utf8))
                body = EncryptedMessage(encData: message).body
            } catch {
                throw .unusableServerKey(api: endpoint.name)
            }
        }
        let time = now()
        let correlationID = correlationIDs.next(at: time, in: timeZone)
        return PreparedCall(
            api: endpoint.name, path: endpoint.path, subject: subject, correlationID: correlationID,
            headers: headers(body: body, time: time, correlationID: correlationID),
            plainBody: Personal(plainBody), isEncrypted: endpoint.encryptsRequest, body: Array(body.utf8),
            read: { answer in
                let response = try Response(answer)
                if let answered = response.answeredMemberID, let asked = subject.memberID, answered != asked {
                    throw answer.unfit("userId", .wrongValue)
                }
                return response
            })
    }

    /// Sends a prepared call once and reads what comes back.
    ///
    /// A cancelled task cancels the exchange.
    /// - Parameter onStep: Told of each step while it is taken.
    public func send<Response>(
        _ call: PreparedCall<Response>, onStep: @escaping @Sendable (ExchangeStep) -> Void = { _ in }
    ) async -> Reply<Response> {
        let startedAt = now()
        let clock = ContinuousClock()
        let start = clock.now
        let result = await transport.post(
            path: call.path, headers: call.headers.map { ($0.name, $0.value.exposed) }, body: call.body,
            onStep: onStep)
        let duration = clock.now - start
        let answer: HTTPAnswer?
        let outcome: Outcome<Response>
        var reading: AnswerReading<Response>?
        switch result {
        case .success(let whole):
            let read = await AnswerReading(whole, to: call, key: credentials.messageEncryption?.clientKey)
            (answer, outcome, reading) = (whole, read.outcome, read)
        case .failure(let failure):
            (answer, outcome) = (failure.partialAnswer, failure.outcome())
        }
        return Reply(
            exchange: Exchange(
                api: call.api, path: call.path, subject: call.subject, correlationID: call.correlationID,
                startedAt: startedAt, duration: duration, requestHeaders: call.headers,
                requestBody: call.plainBody, isRequestEncrypted: call.isEncrypted, outcome: outcome.withoutValue,
                httpStatus: answer?.httpStatus, responseHeaders: answer?.headers ?? [],
                responseBody: reading?.body, responseJSON: reading?.json,
                isResponseEncrypted: reading?.isEncrypted ?? false, status: reading?.status),
            outcome: outcome)
    }

    private func headers(
        body: String, time: Timestamp, correlationID: CorrelationID
    ) -> [(name: String, value: Secret)] {
        let token = TransactionToken(
            body: body.utf8, secretKey: credentials.secretKey, time: time, zone: timeZone)
        var headers = [
            (HeaderName.aspID, Secret(credentials.aspID)),
            (HeaderName.correlationID, Secret(correlationID.rawValue)),
            (HeaderName.accessKey, credentials.accessKey),
            (HeaderName.transactionToken, Secret(token.headerValue)),
            (HeaderName.transactionTime, Secret(time.transactionTime(in: timeZone))),
            (HeaderName.timeZone, Secret(timeZone.rawValue)),
            ("Accept", Secret("application/json")),
            ("Content-Type", Secret("application/json")),
        ]
        // Plain calls carry the ID too: without it the platform would not know a key for its answer.
        if let keyID = credentials.messageEncryption?.keyID {
            headers.insert((HeaderName.cryptoKeyID, Secret(keyID)), at: 3)
        }
        return headers.map { (name: $0.0, value: $0.1) }
    }
}

/// Why a call could not be made ready; nothing was sent.
public enum PreparationError: Error, Equatable, Sendable {
    /// The API is encrypted and the project has no crypto key.
    case missingCryptoKey(api: String)
    /// The server's public key cannot encrypt.
    case unusableServerKey(api: String)
}
