import Konaplate

/// Checks every header of a request, in the order of the platform's own table.
struct HeaderCheck {
    let request: ReceivedRequest
    let keys: SandboxKeys

    /// - Returns: The transaction token, well-formed but not yet compared with the body.
    func token(
        for api: API, at now: Timestamp, within allowedClockSkew: Duration?
    ) throws(Refusal) -> TransactionToken {
        let aspID = try mandatory(HeaderName.aspID, length: 15)
        guard aspID == SandboxDefaults.aspID else { throw .value(HeaderName.aspID) }
        let correlationID = try mandatory(HeaderName.correlationID, length: CorrelationID.length)
        guard CorrelationID(rawValue: correlationID).isWellFormed else { throw .value(HeaderName.correlationID) }
        guard let accessKey = request.header(HeaderName.accessKey) else { throw .missing(HeaderName.accessKey) }
        guard accessKey.hasSameBytes(as: keys.accessKey) else { throw .value(HeaderName.accessKey) }
        let token = try transactionToken()
        try checkTime(of: token, at: now, within: allowedClockSkew)
        try checkCryptoKey(for: api)
        try checkMediaTypes()
        return token
    }

    private func mandatory(_ name: String, length: Int) throws(Refusal) -> String {
        guard let value = request.header(name) else { throw .missing(name) }
        guard value.utf8.count == length else { throw .length(name) }
        return value
    }

    private func transactionToken() throws(Refusal) -> TransactionToken {
        let value = try mandatory(HeaderName.transactionToken, length: TransactionToken.length)
        guard let token = TransactionToken(headerValue: value) else { throw .value(HeaderName.transactionToken) }
        return token
    }

    private func checkTime(
        of token: TransactionToken, at now: Timestamp, within allowedClockSkew: Duration?
    ) throws(Refusal) {
        let time = try mandatory(HeaderName.transactionTime, length: 14)
        let zoneName = try mandatory(HeaderName.timeZone, length: 3)
        guard let zone = WireTimeZone(rawValue: zoneName) else { throw .value(HeaderName.timeZone) }
        guard let instant = Timestamp(digits: time, in: zone) else { throw .value(HeaderName.transactionTime) }
        guard token.time.hasPrefix(time) else {
            throw .value(HeaderName.transactionTime, reason: "timeDiffersFromToken")
        }
        guard let allowedClockSkew else { return }
        let skew = instant.duration(since: now)
        guard skew <= allowedClockSkew, skew >= .zero - allowedClockSkew else {
            throw .value(HeaderName.transactionTime, reason: "clockSkew")
        }
    }

    private func checkCryptoKey(for api: API) throws(Refusal) {
        let name = HeaderName.cryptoKeyID
        guard let keyID = request.header(name) else {
            guard !api.request.isEncrypted else { throw .missing(name) }
            return
        }
        guard keyID.utf8.count == 32 else { throw .length(name) }
        guard keyID == keys.cryptoKeyID else { throw .value(name) }
    }

    private func checkMediaTypes() throws(Refusal) {
        if let type = request.header("Content-Type"), MediaType.essence(type) != "application/json" {
            throw .value("Content-Type")
        }
        if let types = request.header("Accept"), !MediaType.allowsJSON(types) { throw .value("Accept") }
    }
}
