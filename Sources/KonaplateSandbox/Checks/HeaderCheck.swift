import Konaplate

/// Checks every header of a request, in the order of the platform's own table.
struct HeaderCheck {
    let request: ReceivedRequest
    let keys: SandboxKeys
    var rules = WireRules()

    /// Checks the headers.
    /// - Returns: The transaction token, well-formed but not yet compared with the body.
    /// - Throws: The fault of the first header that is wrong.
    func token(for api: API, at now: Timestamp) throws(Refusal) -> TransactionToken {
        for finding in findings(for: api, at: now) {
            if let fault = finding.fault { throw fault }
        }
        return try transactionToken()
    }

    /// Every header, right or wrong; without an API nothing says whether a crypto key ID is needed.
    func findings(for api: API?, at now: Timestamp) -> [HeaderFinding] {
        [
            finding(HeaderName.aspID, Expectation.aspID) { () throws(Refusal) in try checkASPID() },
            finding(HeaderName.correlationID, Expectation.correlationID) { () throws(Refusal) in
                try checkCorrelationID()
            },
            finding(HeaderName.accessKey, Expectation.accessKey) { () throws(Refusal) in try checkAccessKey() },
            finding(HeaderName.transactionToken, Expectation.token) { () throws(Refusal) in
                _ = try transactionToken()
            },
            finding(HeaderName.transactionTime, Expectation.time) { () throws(Refusal) in try checkTime(at: now) },
            finding(HeaderName.timeZone, Expectation.zone) { () throws(Refusal) in _ = try zone() },
            finding(HeaderName.cryptoKeyID, Expectation.cryptoKeyID(api)) { () throws(Refusal) in
                try checkCryptoKey(for: api)
            },
            finding("Content-Type", Expectation.mediaType) { () throws(Refusal) in
                if let type = request.header("Content-Type"), MediaType.essence(type) != "application/json" {
                    throw .value("Content-Type")
                }
            },
            finding("Accept", Expectation.mediaType) { () throws(Refusal) in
                if let types = request.header("Accept"), !MediaType.allowsJSON(types) { throw .value("Accept") }
            },
        ]
    }

    private typealias Expectation = HeaderExpectation

    private func finding(
        _ name: String, _ expected: Sentence, _ check: () throws(Refusal) -> Void
    ) -> HeaderFinding {
        var fault: Refusal?
        do throws(Refusal) {
            try check()
        } catch {
            fault = error
        }
        return HeaderFinding(name: name, received: request.header(name), expected: expected, fault: fault)
    }

    private func mandatory(_ name: String, length: Int? = nil) throws(Refusal) -> String {
        guard let value = request.header(name) else { throw .missing(name) }
        guard length == nil || value.utf8.count == length else { throw .length(name) }
        return value
    }

    private func checkASPID() throws(Refusal) {
        let aspID = try mandatory(HeaderName.aspID, length: 15)
        guard aspID == SandboxDefaults.aspID else { throw .value(HeaderName.aspID) }
    }

    private func checkCorrelationID() throws(Refusal) {
        let name = HeaderName.correlationID
        // The gateway of the shared sandbox was seen to let other lengths through.
        if rules.mode == .faithful {
            let value = try mandatory(name)
            guard CorrelationID.hasShape(value, digits: 12...17, random: 5...7) else { throw .value(name) }
            return
        }
        let value = try mandatory(name, length: CorrelationID.length)
        guard CorrelationID(rawValue: value).isWellFormed else { throw .value(name) }
    }

    private func checkAccessKey() throws(Refusal) {
        let accessKey = try mandatory(HeaderName.accessKey)
        guard accessKey.hasSameBytes(as: keys.accessKey) else { throw .value(HeaderName.accessKey) }
    }

    private func transactionToken() throws(Refusal) -> TransactionToken {
        let value = try mandatory(HeaderName.transactionToken, length: TransactionToken.length)
        guard let token = TransactionToken(headerValue: value) else { throw .value(HeaderName.transactionToken) }
        return token
    }

    private func zone() throws(Refusal) -> WireTimeZone {
        let name = try mandatory(HeaderName.timeZone, length: 3)
        guard let zone = WireTimeZone(rawValue: name) else { throw .value(HeaderName.timeZone) }
        return zone
    }

    private func checkTime(at now: Timestamp) throws(Refusal) {
        let name = HeaderName.transactionTime
        let time = try mandatory(name, length: 14)
        // Whether the calendar has the time is the same in every zone.
        guard Timestamp(digits: time, in: .utc) != nil else { throw .value(name) }
        if let token = try? transactionToken(), !token.time.hasPrefix(time) {
            throw .value(name, reason: "timeDiffersFromToken")
        }
        guard let allowedClockSkew = rules.allowedClockSkew, let zone = try? zone(),
            let instant = Timestamp(digits: time, in: zone)
        else { return }
        let skew = instant.duration(since: now)
        guard skew <= allowedClockSkew, skew >= .zero - allowedClockSkew else {
            throw .value(name, reason: "clockSkew")
        }
    }

    private func checkCryptoKey(for api: API?) throws(Refusal) {
        let name = HeaderName.cryptoKeyID
        guard let keyID = request.header(name) else {
            guard api?.request.isEncrypted != true else { throw .missing(name) }
            return
        }
        guard keyID.utf8.count == 32 else { throw .length(name) }
        guard keyID == keys.cryptoKeyID else { throw .value(name) }
    }
}
