import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Takes the result of something that was asked for here.
    mutating func take(_ message: ResultMessage) -> [Effect] {
        switch message {
        case .accountsRead(let summary, let outcome, let decision):
            inFlight[.readAccounts(summary.id)] = nil
            take([summary])
            note(outcome)
            if decision == nil, isReadByRun(summary.id) { return advanceReading(outcome) }
            return takeReading(summary, outcome, card: decision)
        case .memberAdded(let memberID, let outcome, let isNew):
            inFlight[.addMember(memberID)] = nil
            note(outcome)
            guard case .success = outcome else {
                say(.error, station.codes.inquiry(outcome, .memberInfo), about: memberID)
                return []
            }
            list.search.leave()
            list.search.field.clear()
            list.refresh()
            select(memberID)
            say(.info, isNew ? .memberAdded : .memberRefreshed, about: memberID)
            return []
        case .registered(let memberID, let result, let summary):
            inFlight[.register(memberID)] = nil
            take(summary.map { [$0] } ?? [])
            return takeRegistration(of: memberID, result)
        case .batchPrepared(let facts, let decision):
            takePrepared(facts, decision)
            return []
        case .batchResult(let memberID, let result):
            takeBatchResult(memberID, result)
            return []
        case .batchPart(let part): return takeBatchPart(part)
        case .checked(let id, let attempt, let outcome, let summary):
            inFlight[.check(id)] = nil
            take(summary.map { [$0] } ?? [])
            return takeCheck(id, attempt, outcome)
        case .revealed(let memberID, let field, let value):
            show(value, field, of: memberID)
            return []
        case .notRevealed(let memberID, let outcome):
            inFlight[.reveal(memberID)] = nil
            note(outcome)
            say(.error, station.codes.inquiry(outcome, .accountInquiry), about: memberID)
            return []
        case .armed(let duration):
            takeArming(duration)
            return []
        case .approvals(let approvals):
            takeApprovals(approvals)
            return []
        case .decided(let id, let isApproved):
            takeDecision(id, isApproved: isApproved)
            return []
        case .consent(let memberID, let withdrawal):
            takeConsent(of: memberID, withdrawal)
            return []
        case .consentChanged(let memberID, let isWithdrawn):
            takeConsentChange(of: memberID, isWithdrawn: isWithdrawn)
            return []
        case .history(let memberID, let attempts):
            inFlight[.loadHistory(memberID)] = nil
            if overlays.isEmpty { present(HistoryPage(memberID: memberID, attempts: attempts)) }
            return []
        case .timeline(let id, let timeline):
            inFlight[.loadTimeline(id)] = nil
            show(timeline)
            return []
        case .wire(let entry, let record, let curl):
            inFlight[.readWire(entry.correlationID)] = nil
            show(record, of: entry, curl: curl)
            return []
        case .exported(let path, let count):
            inFlight[.exportLog] = nil
            dismiss { $0 is ExportCard }
            say(.info, .exported(count, to: path))
            return []
        }
    }

    private mutating func takeReading(
        _ summary: MemberSummary, _ outcome: Outcome<Done>, card decision: GateDecision?
    ) -> [Effect] {
        let memberID = summary.id
        let isPending = decision != nil && pendingCard == memberID
        if isPending { pendingCard = nil }
        guard case .success = outcome else {
            say(.error, station.codes.inquiry(outcome, .accountInquiry), about: memberID)
            return []
        }
        if decision == nil, summary.contradictsItself { say(.error, .contradiction, about: memberID) }
        guard isPending, ending == nil else { return [] }
        // Asked again: while the account was read, another agent may have registered the member.
        if case .disabled(let reason) = registration(of: memberID) {
            say(.warning, reason, about: memberID)
            return []
        }
        switch decision {
        case .refused(let refusal)?: say(.warning, .refusal(refusal, at: now), about: memberID)
        case .allowed(let decidedAt)?:
            present(RegistrationCard(summary: summary, station: station, decidedAt: decidedAt, now: now))
        case nil: break
        }
        return []
    }

    private mutating func takeRegistration(of memberID: MemberID, _ result: RegistrationResult) -> [Effect] {
        switch result {
        case .refusedHere(let refusal):
            say(.warning, .refusal(refusal, at: now), about: memberID)
            return []
        case .attempted(let attempt, let failure):
            if let failure {
                let outcome = station.codes.outcome(of: attempt)
                say(
                    .error,
                    Phrase(
                        "\(outcome.forAgent(.korean)) 그러나 결과를 기록하지 못했습니다. \(failure.cause)",
                        "\(outcome.forAgent(.english)) But it could not be recorded. \(failure.cause)"),
                    about: memberID)
            } else {
                say(attempt.noticeKind, station.codes.outcome(of: attempt), about: memberID)
            }
            switch attempt.state {
            case .notSent(let reason): note(.notSent(reason))
            case .registered, .refused: server = .reachable
            case .unknown, .sending, .notRegistered: break
            }
            guard attempt.state == .registered, ending == nil else { return [] }
            // What the platform says now has to agree with what it answered.
            return read(memberID, opensCard: false)
        }
    }

    private mutating func takeCheck(_ id: Attempt.ID, _ attempt: Attempt?, _ outcome: Outcome<Done>?) -> [Effect] {
        guard let attempt else {
            postponeCheck(id)
            return []
        }
        if let outcome { note(outcome) }
        if attempt.state.isOpen {
            takeOpenAttempts(openAttempts.map { $0.id == id ? attempt : $0 })
            say(.warning, station.codes.reconciled(attempt, settle: station.settle, at: now), about: attempt.memberID)
            return []
        }
        takeOpenAttempts(openAttempts.filter { $0.id != id })
        say(attempt.noticeKind, station.codes.outcome(of: attempt), about: attempt.memberID)
        guard attempt.memberID == list.selection, ending == nil else { return [] }
        return read(attempt.memberID, opensCard: false)
    }

    /// Learns from a query whether the server answers.
    private mutating func note(_ outcome: Outcome<Done>) {
        switch outcome {
        case .success, .refused, .unknown: server = .reachable
        case .notSent(.cancelled): break
        case .notSent:
            if case .unreachable = server { return }
            server = .unreachable(since: now)
        }
    }
}

extension Attempt {
    fileprivate var noticeKind: Notice.Kind {
        switch state {
        case .registered: .info
        case .unknown, .sending, .refused, .notSent, .notRegistered: .warning
        }
    }
}

extension CodeDictionary {
    /// How a query ended.
    func inquiry(_ outcome: Outcome<Done>, _ api: API) -> Phrase {
        switch outcome {
        case .success: .accountsRead
        case .refused(let status): inquiryRefused(status, api: api.name)
        case .unknown(let reason): .noValidAnswer(reason)
        case .notSent(let reason): .inquiryNotSent(reason)
        }
    }
}
