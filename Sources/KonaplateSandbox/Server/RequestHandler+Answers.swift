import Konaplate
import StrictText

extension RequestHandler {
    /// The answer to a right request: that of the first rule of the scenario that takes it, or the ordinary one.
    func answer(
        _ served: ServedAPI, _ members: [JSON.Member], _ request: ReceivedRequest, _ entry: inout LogEntry
    ) async throws(Refusal) -> Answer {
        let rule = scenario.rule(for: served.api, entry.subject.memberID)
        entry.rule = rule?.name
        let fault = rule?.answer ?? (isTooLongForItsDatabase(request, served.api) ? .tooLongForColumn : nil)
        var answer: Answer
        if let fault, rule?.isCarriedOut != true {
            answer = fault
        } else {
            let ordinary = try await ordinaryAnswer(served, entry.subject, members, at: entry.time)
            answer = fault ?? ordinary
            answer.hasRegistered = ordinary.hasRegistered
        }
        if let rule, rule.latency > .zero { await delays.wait(rule.latency) }
        return answer
    }

    /// Whether the shared sandbox would come to grief: its gateway takes a correlation ID that its database does not.
    private func isTooLongForItsDatabase(_ request: ReceivedRequest, _ api: API) -> Bool {
        guard check.rules.mode == .faithful, case .change = api.effect else { return false }
        return request.header(HeaderName.correlationID).map { $0.utf8.count > CorrelationID.length } ?? false
    }

    private func ordinaryAnswer(
        _ served: ServedAPI, _ subject: Subject, _ request: [JSON.Member], at time: Timestamp
    ) async throws(Refusal) -> Answer {
        let member = subject.memberID.flatMap { directory.member($0) }
        guard member != nil || subject.memberID == nil else { throw .unknownMember }
        switch served.answering {
        case .handler(let handler):
            guard let member else { throw .missing(Field.userID.name) }
            return await handler(member, ServedAPI.Context(store: store, now: time, mode: check.rules.mode))
        case .sample:
            var sample = SampleAnswer(subject, member: member, request: request, api: served.api)
            return .success(sample.members(served.api.answer.fields))
        }
    }
}
