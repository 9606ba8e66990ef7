/// The names of the platform's common headers.
public enum HeaderName {
    /// The ASP ID, 15 digits.
    public static let aspID = "X-KM-User-AspId"
    /// The correlation ID of the exchange; the answer repeats it.
    public static let correlationID = "X-KM-Correlation-Id"
    /// The access key, which names the secret key.
    public static let accessKey = "X-KM-Access-Key"
    /// The crypto key ID, required where the request is encrypted.
    public static let cryptoKeyID = "X-KM-Crypto-Key-Id"
    /// The transaction token over the body.
    public static let transactionToken = "X-KM-Tran-Token"
    /// The request time, 14 digits.
    public static let transactionTime = "X-KM-Tran-Time"
    /// The zone of all times in the request.
    public static let timeZone = "X-KM-Time-Zone"
}
