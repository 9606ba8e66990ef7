import HTTPTypes
import HummingbirdCore
import Konaplate
import NIOCore
import StrictText

/// Takes a request from the network, has it checked and answered, and puts it into the log.
struct RequestHandler: Sendable {
    let check: RequestCheck
    let directory: MemberDirectory
    let store: RegistrationStore
    let delays: AnswerDelays
    let slowAnswer: Duration
    let correlationIDs = CorrelationIDSource()
    let log: @Sendable (String) -> Void

    // Concurrent like the server's writer: it cannot be handed from one isolation to another.
    @concurrent
    func handle(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let start = ContinuousClock.now
        let time = Timestamp.now()
        let target = request.head.path ?? ""
        var entry = LogEntry(time: time, method: request.method.rawValue, target: target)
        let response: Response?
        do {
            let received = ReceivedRequest(
                method: request.method.rawValue, target: target, headers: request.headers,
                body: try await BodyReader.read(request.body, on: channel))
            response =
                target == SandboxDefaults.rosterPath
                ? try await rosterAnswer(received, &entry) : try await apiAnswer(received, &entry)
        } catch {
            entry.reason = "requestIncomplete"
            log(entry.line(duration: .now - start))
            throw error
        }
        // Before the answer leaves, so that whoever has an answer finds it in the log.
        log(entry.line(duration: .now - start))
        guard let response else { return try await channel.close() }
        try await writer.write(response: response.head, body: response.body)
    }

    private func apiAnswer(_ request: ReceivedRequest, _ entry: inout LogEntry) async throws -> Response? {
        let correlationID = correlationID(for: request, at: entry.time)
        entry.correlationID = correlationID
        var encoder = AnswerEncoder(keys: check.keys, correlationID: correlationID)
        let answer: Answer
        do throws(Refusal) {
            let served = try check.api(request)
            let api = served.api
            entry.api = api.name
            encoder.encrypts = api.answer.isEncrypted && check.namesCryptoKey(request)
            let members = try await check.members(of: request, for: api, at: entry.time)
            entry.subject = api.subject(of: members)
            answer = try await self.answer(served, entry.subject, members, at: entry.time)
        } catch {
            answer = .refusal(error)
        }
        entry.hasRegistered = answer.hasRegistered
        entry.reason = answer.reason
        if answer.isLate { await delays.wait(slowAnswer) }
        let response = try await encoder.response(answer, closes: request.body == nil)
        entry.httpStatus = response.map(\.status.code)
        entry.code = answer.code
        return response
    }

    private func answer(
        _ served: ServedAPI, _ subject: Subject, _ request: [JSON.Member], at time: Timestamp
    ) async throws(Refusal) -> Answer {
        let member = subject.memberID.flatMap { directory.member($0) }
        guard member != nil || subject.memberID == nil else {
            throw .value(Field.userID.name, reason: "unknownMember")
        }
        switch served.answering {
        case .handler(let handler):
            guard let member else { throw .missing(Field.userID.name) }
            return await handler(member, ServedAPI.Context(store: store, now: time))
        case .sample:
            var sample = SampleAnswer(subject, member: member, request: request, api: served.api)
            return .success(sample.members(served.api.answer.fields))
        }
    }

    private func rosterAnswer(_ request: ReceivedRequest, _ entry: inout LogEntry) async throws -> Response? {
        let refusal: Refusal? =
            if request.method != "GET" {
                .method
            } else if request.header(HeaderName.accessKey)?.hasSameBytes(as: check.keys.accessKey) != true {
                .unauthorized
            } else {
                nil
            }
        guard let refusal else {
            entry.httpStatus = 200
            return Response(
                status: .ok, headers: [.contentType: Roster.mediaType], body: Roster(directory: directory).body)
        }
        entry.httpStatus = refusal.httpStatus
        entry.code = refusal.status.code
        entry.reason = refusal.reason
        let encoder = AnswerEncoder(
            keys: check.keys, correlationID: correlationID(for: request, at: entry.time), allowedMethod: "GET")
        return try await encoder.response(.refusal(refusal), closes: request.body == nil)
    }

    /// The request's own correlation ID as long as a log and a header can bear it.
    private func correlationID(for request: ReceivedRequest, at time: Timestamp) -> String {
        if let received = request.header(HeaderName.correlationID), !received.isEmpty,
            received.utf8.count <= SandboxDefaults.longestRepeatedCorrelationID,
            received.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        {
            return received
        }
        return correlationIDs.next(at: time, in: .kst).rawValue
    }
}
