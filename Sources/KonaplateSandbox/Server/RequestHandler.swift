import HTTPTypes
import HummingbirdCore
import Konaplate
import NIOCore
import StrictText

/// Takes a request from the network, has it checked and answered, keeps it, and puts it into the log.
struct RequestHandler: Sendable {
    let check: RequestCheck
    let directory: MemberDirectory
    let clock: SandboxClock
    let scenario: ScenarioEngine
    let store: RegistrationStore
    let delays: AnswerDelays
    let slowAnswer: Duration
    let history: RequestHistory
    let control: ControlPlane
    let onRequest: (@Sendable (RequestExplanation) -> Void)?
    let correlationIDs = CorrelationIDSource()
    let log: @Sendable (String) -> Void

    // Concurrent like the server's writer: it cannot be handed from one isolation to another.
    @concurrent
    func handle(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let start = ContinuousClock.now
        let time = clock.now()
        var received = ReceivedRequest(
            method: request.method.rawValue, target: request.head.path ?? "", headers: request.headers, body: nil)
        var entry = LogEntry(time: time, received)
        let response: Response?
        do {
            received.body = try await BodyReader.read(request.body, on: channel)
            response =
                control.owns(received.target)
                ? try await controlAnswer(received, &entry) : try await apiAnswer(received, &entry)
        } catch {
            entry.reason = "requestIncomplete"
            entry.correlationID = correlationID(for: received, at: time)
            if !control.owns(received.target) { keep(received, entry) }
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
        var api: API?
        do throws(Refusal) {
            let served = try check.api(request)
            api = served.api
            entry.api = served.api.name
            encoder.encrypts = served.api.answer.isEncrypted && check.namesCryptoKey(request)
            let members = try await check.members(of: request, for: served.api, at: entry.time)
            entry.subject = served.api.subject(of: members)
            answer = try await self.answer(served, members, request, &entry)
        } catch {
            answer = .refusal(error)
        }
        entry.hasRegistered = answer.hasRegistered
        entry.reason = answer.reason
        entry.assumed = AssumedParts.of(answer, from: api)
        encoder.assumed = entry.assumed
        if answer.isLate { await delays.wait(slowAnswer) }
        let response = try await encoder.response(answer, closes: request.body == nil)
        entry.httpStatus = response.map(\.response.status.code)
        entry.code = answer.code
        scenario.count(api, entry.subject.memberID, entry.code)
        keep(request, entry, answer: response.map { KeptRequest.Answer(headers: $0.response.headers, text: $0.text) })
        return response?.response
    }

    private func controlAnswer(_ request: ReceivedRequest, _ entry: inout LogEntry) async throws -> Response? {
        let answer: ControlAnswer
        do throws(Refusal) {
            answer = try await control.answer(request)
        } catch {
            entry.httpStatus = error.httpStatus
            entry.code = error.status.code
            entry.reason = error.reason
            let encoder = AnswerEncoder(
                keys: check.keys, correlationID: correlationID(for: request, at: entry.time),
                allowedMethod: control.allowedMethods(at: request.target))
            return try await encoder.response(.refusal(error), closes: request.body == nil)?.response
        }
        entry.httpStatus = answer.httpStatus
        return Response(
            status: HTTPResponse.Status(code: answer.httpStatus), headers: [.contentType: answer.mediaType],
            body: answer.body)
    }

    private func keep(_ request: ReceivedRequest, _ entry: LogEntry, answer: KeptRequest.Answer? = nil) {
        let verdict = KeptRequest.Verdict(
            httpStatus: entry.httpStatus, code: entry.code, reason: entry.reason, assumed: entry.assumed,
            hasRegistered: entry.hasRegistered)
        let kept = history.keep { number in
            KeptRequest(
                number: number, time: entry.time, correlationID: entry.correlationID ?? "", received: request,
                verdict: verdict, answer: answer)
        }
        onRequest?(RequestExplanation(kept, by: check))
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
