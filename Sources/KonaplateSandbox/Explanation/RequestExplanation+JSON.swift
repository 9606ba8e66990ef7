import Konaplate
package import StrictText

extension RequestExplanation {
    /// The explanation for programs; what does not apply is left out.
    package var json: JSON {
        .members([
            "number": .integer(summary.number), "time": .string(summary.time.iso8601),
            "correlationId": .string(summary.correlationID), "method": .string(summary.method),
            "path": .string(summary.path), "api": summary.api.map { .string($0.name) },
            "verdict": summary.verdict.json,
            "mistakes": .array(mistakes.map(\.json)), "headers": .array(headers.map(\.json)),
            "token": token?.json, "body": body.json, "answer": answer?.json,
        ])
    }
}

extension ClientMistake {
    fileprivate var json: JSON {
        .members([
            "kind": .string(kind.rawValue), "ko": .string(sentence.korean), "en": .string(sentence.english),
        ])
    }
}

extension KeptRequest.Verdict {
    fileprivate var json: JSON {
        .members([
            "httpStatus": httpStatus.map { .integer($0) }, "code": code.map { .string($0.rawValue) },
            "reason": reason.map { .string($0) }, "effect": hasRegistered ? .string("registered") : nil,
            "assumed": assumed.isEmpty ? nil : .array(assumed.map { .string($0) }),
        ])
    }
}

extension RequestExplanation.Header {
    fileprivate var json: JSON {
        .members([
            "name": .string(name), "received": received.map { .string($0) },
            "characters": received.map { _ in .integer(characters) }, "expected": expected.json,
            "isRight": .bool(isRight),
        ])
    }
}

extension RequestExplanation.Token {
    fileprivate var json: JSON {
        .members([
            "characters": .integer(received.text.utf8.count), "prefix": received.prefix.map { .string($0) },
            "time": received.time.map { .string($0) }, "code": .string(received.code),
            "steps": .array(
                steps.map { .members(["title": $0.title.json, "result": .string($0.result)]) }),
            "isRight": .bool(isRight),
        ])
    }
}

extension RequestExplanation.Answer {
    fileprivate var json: JSON {
        .members([
            "headers": .array(
                headers.map { .members(["name": .string($0.name), "value": .string($0.value)]) }),
            "body": body.json,
        ])
    }
}

extension RequestExplanation.Body {
    fileprivate var json: JSON {
        .members([
            "bytes": size.map { .integer($0) }, "text": text.map { .string($0.exposed) },
            "plainText": plainText.map { .string($0.exposed) }, "encData": examination.map { json($0) },
        ])
    }

    private func json(_ examination: MessageExamination) -> JSON {
        .members([
            "parts": .array(
                examination.parts.map { part in
                    .members([
                        "name": .string(part.name.rawValue), "characters": .integer(part.characters),
                        "bytes": part.bytes.map { .integer($0) },
                    ])
                }),
            "header": examination.header.map { .string($0) }, "key": key.map { .string($0.rawValue) },
            "isOpened": .bool(examination.result.text != nil),
        ])
    }
}
