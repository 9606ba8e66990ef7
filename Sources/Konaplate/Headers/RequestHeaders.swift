/// The headers of a request, in the order in which they are sent.
struct RequestHeaders {
    /// Names and values; the access key and the token are among them.
    let all: [(name: String, value: Secret)]

    /// Signs a body and names the project.
    init(
        _ credentials: Credentials, body: String, time: Timestamp, zone: WireTimeZone, correlationID: CorrelationID
    ) {
        let token = TransactionToken(body: body.utf8, secretKey: credentials.secretKey, time: time, zone: zone)
        var headers = [
            (name: HeaderName.aspID, value: Secret(credentials.aspID)),
            (name: HeaderName.correlationID, value: Secret(correlationID.rawValue)),
            (name: HeaderName.accessKey, value: credentials.accessKey),
            (name: HeaderName.transactionToken, value: Secret(token.headerValue)),
            (name: HeaderName.transactionTime, value: Secret(time.transactionTime(in: zone))),
            (name: HeaderName.timeZone, value: Secret(zone.rawValue)),
            (name: "Accept", value: Secret("application/json")),
            (name: "Content-Type", value: Secret("application/json")),
        ]
        // Plain calls carry the ID too: without it the platform would not know a key for its answer.
        if let keyID = credentials.messageEncryption?.keyID {
            headers.insert((name: HeaderName.cryptoKeyID, value: Secret(keyID)), at: 3)
        }
        all = headers
    }
}
