import HTTPTypes
import Konaplate

/// A kept request taken apart: what came, what should have come, and what the client most likely did wrong.
///
/// It is derived from the request and the keys alone. Whoever may read it has the sandbox's access key, and a sandbox's
/// keys and members guard nothing; so it shows what a log does not.
package struct RequestExplanation: Sendable {
    /// The request in a line.
    struct Summary: Sendable {
        let number: Int
        let time: Timestamp
        let correlationID: String
        let method: String
        let path: String
        let api: API?
        let verdict: KeptRequest.Verdict
    }

    /// A header.
    struct Header: Sendable {
        let name: String
        /// Shortened where it is a key.
        let received: String?
        /// The number of characters that came.
        let characters: Int
        let expected: Sentence
        let isRight: Bool
    }

    /// A step of a computation with what comes out.
    struct Step: Sendable {
        let title: Sentence
        let result: String
    }

    /// The transaction token.
    struct Token: Sendable {
        let received: TokenAnatomy
        /// How the right one is computed.
        let steps: [Step]
        let isRight: Bool
    }

    /// The body.
    struct Body: Sendable {
        /// `nil` where it was too large, or not all of it came.
        let size: Int?
        let text: Personal?
        let plainText: Personal?
        let examination: MessageExamination?
        let key: BodyReading.KeyName?
    }

    /// What went back.
    struct Answer: Sendable {
        let headers: [(name: String, value: String)]
        let body: Body
    }

    let summary: Summary
    /// What the client most likely did wrong; what is checked first comes first.
    package let mistakes: [ClientMistake]
    let headers: [Header]
    let token: Token?
    let body: Body
    /// `nil` where the connection was closed instead.
    let answer: Answer?

    /// Explains a request by the rules that it was checked with.
    init(_ request: KeptRequest, by check: RequestCheck) {
        let received = request.received
        let api = check.served[received.target]?.api
        let findings = HeaderCheck(request: received, keys: check.keys, rules: check.rules)
            .findings(for: api, at: request.time)
        let reading = BodyReading(received.body, keys: check.keys)
        let anatomy = received.header(HeaderName.transactionToken).map { TokenAnatomy($0) }
        let computed = anatomy.flatMap { anatomy in
            received.body.map { body in
                TokenTrial(
                    body: body, plainText: reading.plainText.map { Array($0.exposed.utf8) }, message: reading.message,
                    anatomy: anatomy, keys: check.keys
                ).mistakes()
            }
        }
        summary = Summary(
            number: request.number, time: request.time, correlationID: request.correlationID, method: received.method,
            path: received.shownPath, api: api, verdict: request.verdict)
        headers = findings.map { Header($0) }
        token = anatomy.map { anatomy in
            Token(
                received: anatomy, steps: received.body.map { Step.token(anatomy, $0, check.keys) } ?? [],
                isRight: computed == .some([]) && TransactionToken(headerValue: anatomy.text) != nil)
        }
        body = Body(reading)
        answer = request.answer.map { answer in
            Answer(
                headers: answer.headers.map { ($0.name.rawName, $0.value) },
                body: Body(BodyReading(Array(answer.text.utf8), keys: check.keys)))
        }
        mistakes =
            ClientMistake.path(received, served: check.served)
            + ClientMistake.headers(findings, of: request, keys: check.keys)
            + (anatomy.flatMap { anatomy in computed.map { ClientMistake.token(anatomy, computed: $0) } } ?? [])
            + ClientMistake.body(reading, of: request, for: api)
    }
}

extension RequestExplanation.Header {
    fileprivate init(_ finding: HeaderFinding) {
        name = finding.name
        received = finding.received.map { value in
            finding.name == HeaderName.accessKey
                ? "\(value.prefix(4))…" : String(value.prefix(SandboxDefaults.longestShownPath))
        }
        characters = finding.received?.unicodeScalars.count ?? 0
        expected = finding.expected
        isRight = finding.fault == nil
    }
}

extension RequestExplanation.Body {
    fileprivate init(_ reading: BodyReading) {
        size = reading.bytes?.count
        text = reading.bytes.map {
            Personal(String(decoding: $0.prefix(SandboxDefaults.longestShownBody), as: UTF8.self))
        }
        plainText = reading.plainText.map { Personal(String($0.exposed.prefix(SandboxDefaults.longestShownBody))) }
        examination = reading.examination
        key = reading.key
    }
}
