import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Takes the result of something that was asked of the platform.
    mutating func takeResult(_ message: Message) -> [Effect] {
        switch message {
        case .accountsRead(let memberID, let outcome, let summary, let decision):
            inFlight[.readAccounts(memberID)] = nil
            takeSummaries([summary])
            note(outcome)
            return takeReading(of: memberID, outcome, card: decision)
        case .memberAdded(let memberID, let outcome):
            inFlight[.addMember(memberID)] = nil
            note(outcome)
            guard case .success = outcome else {
                say(.error, .inquiry(outcome))
                return []
            }
            say(.info, .memberAdded)
            list.query.clear()
            list.selection = memberID
            inFlight[.loadDirectory] = now
            return [.loadDirectory]
        case .registered(let memberID, let result, let summary):
            inFlight[.register(memberID)] = nil
            takeSummaries(summary.map { [$0] } ?? [])
            return takeRegistration(of: memberID, result)
        case .checked(let id, let attempt, let outcome):
            inFlight[.check(id)] = nil
            return takeCheck(id, attempt, outcome)
        default: return []
        }
    }

    private mutating func takeReading(
        of memberID: MemberID, _ outcome: Outcome<Done>, card decision: GateDecision?
    ) -> [Effect] {
        let isPending = decision != nil && pendingCard == memberID
        if isPending { pendingCard = nil }
        guard case .success = outcome else {
            say(.error, .inquiry(outcome))
            return []
        }
        if decision == nil, let summary = directory.content?.summary(memberID), summary.contradictsItself {
            say(.error, .contradiction)
        }
        guard isPending, ending == nil else { return [] }
        // Asked again: while the account was read, another agent may have registered the member.
        if case .disabled(let reason) = Command.registration(of: memberID, in: self) {
            say(.warning, reason)
            return []
        }
        switch decision {
        case .refused(let refusal)?: say(.warning, .refusal(refusal, at: now))
        case .allowed(let decidedAt)?:
            overlay = .card(RegistrationCard(memberID: memberID, station: station, decidedAt: decidedAt, now: now))
        case nil: break
        }
        return []
    }

    private mutating func takeRegistration(of memberID: MemberID, _ result: RegistrationResult) -> [Effect] {
        switch result {
        case .refusedHere(let refusal):
            say(.warning, .refusal(refusal, at: now))
            return []
        case .attempted(let attempt, let failure):
            if let failure {
                let outcome = Phrase.outcome(of: attempt)
                say(
                    .error,
                    Phrase(
                        "\(outcome.forAgent(.korean)) 그러나 결과를 기록하지 못했습니다. \(failure.cause)",
                        "\(outcome.forAgent(.english)) But it could not be recorded. \(failure.cause)"))
            } else {
                say(attempt.noticeKind, .outcome(of: attempt))
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

    private mutating func takeCheck(_ id: Int64, _ attempt: Attempt?, _ outcome: Outcome<Done>?) -> [Effect] {
        guard let attempt else {
            postponeCheck(id)
            return []
        }
        if let outcome { note(outcome) }
        if attempt.state.isOpen {
            takeOpenAttempts(openAttempts.map { $0.id == id ? attempt : $0 })
            say(.warning, .reconciled(attempt))
            return []
        }
        closeAttempt(id)
        say(attempt.state == .registered ? .info : .warning, .outcome(of: attempt))
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

extension Phrase {
    /// How a query ended.
    static func inquiry(_ outcome: Outcome<Done>) -> Phrase {
        switch outcome {
        case .success: .accountsRead
        case .refused(let status): .inquiryRefused(status)
        case .unknown(let reason): .noValidAnswer(reason)
        case .notSent(let reason): .inquiryNotSent(reason)
        }
    }
}
