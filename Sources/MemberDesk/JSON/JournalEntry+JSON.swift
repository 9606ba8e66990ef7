import Konaplate
public import StrictText

extension JournalEntry {
    /// The object that `kona log` prints.
    public var json: JSON {
        .members([
            "id": .integer(id),
            "attemptId": attemptID.map { .integer($0) },
            "time": .string(time.iso8601),
            "profile": .string(profile),
            "agent": .string(agent),
            "api": .string(api),
            "path": .string(path),
            "userId": (memberID?.description).map { .string($0) },
            "subject": subject.map { .string($0) },
            "correlationId": .string(correlationID.rawValue),
            "responseCorrelationId": (responseCorrelationID?.rawValue).map { .string($0) },
            "httpStatus": httpStatus.map { .integer($0) },
            "code": (status?.code.rawValue).map { .string($0) },
            "message": status?.message.nonEmpty.map { .string($0) },
            "durationMs": duration.map { .number($0.tenthsOfMilliseconds) },
            "result": .string(resultWord),
            "reason": outcome?.reasonWord.map { .string($0) },
            "cause": (cause?.word).map { .string($0) },
            "causeDetail": (cause?.detail).map { .string($0) },
            "encrypted": isEncrypted.map { .bool($0) },
        ])
    }
}
