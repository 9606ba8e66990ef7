public import Konaplate
public import StrictText

extension Attempt {
    /// The object that `kona register` and `kona reconcile` print.
    /// - Parameters:
    ///   - inquiry: The inquiry that was made about it now.
    ///   - causeSentence: What to say of the cause, where the platform has said nothing.
    /// - Returns: An object without members that do not apply.
    public func json(inquiry: Exchange? = nil, causeSentence: String? = nil) -> JSON {
        let inquiryID = inquiry?.correlationID ?? settlement?.inquiryCorrelationID
        return .members([
            "userId": .string(memberID.description),
            "outcome": .string(outcomeWord),
            "reason": reasonWord.map { .string($0) },
            "cause": (cause?.word).map { .string($0) },
            "causeDetail": (cause?.detail).map { .string($0) },
            "bankAccRegNo": answer?.registrationNumber.map { .string($0) },
            "httpStatus": answer?.httpStatus.map { .integer($0) },
            "code": (answer?.status?.code.rawValue).map { .string($0) },
            "message": (answer?.status?.message.nonEmpty ?? causeSentence).map { .string($0) },
            "correlationId": .string(correlationID.rawValue),
            "responseCorrelationId": (answer?.responseCorrelationID?.rawValue).map { .string($0) },
            "inquiryCorrelationId": (inquiryID?.rawValue).map { .string($0) },
            "attemptId": .integer(id),
            "startedAt": .string(startedAt.iso8601),
            "durationMs": answer?.duration.map { .number($0.tenthsOfMilliseconds) },
        ])
    }

    /// The object with what only a member's history shows: who made the attempt and how it was settled.
    public var historyJSON: JSON {
        guard case .object(let members) = json() else { return json() }
        let history = JSON.members([
            "agent": .string(agent),
            "consent": consent.map { .string($0) },
            "settledAt": (settlement?.at.iso8601).map { .string($0) },
            "settledBy": (settlement?.by.rawValue).map { .string($0) },
            "settleReason": settlement?.reason.map { .string($0) },
        ])
        guard case .object(let more) = history else { return json() }
        return .object(members + more)
    }
}
