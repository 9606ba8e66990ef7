extension Reply {
    /// The reply where its answer turned out to belong to something else: nobody can say what became of this request.
    package var discarded: Reply {
        Reply(
            exchange: Exchange(
                api: exchange.api, path: exchange.path, subject: exchange.subject,
                correlationID: exchange.correlationID, startedAt: exchange.startedAt, duration: exchange.duration,
                requestHeaders: exchange.requestHeaders, requestBody: exchange.requestBody,
                isRequestEncrypted: exchange.isRequestEncrypted, outcome: .unknown(.incomplete),
                httpStatus: exchange.httpStatus, responseHeaders: exchange.responseHeaders,
                responseBody: exchange.responseBody, responseJSON: exchange.responseJSON,
                isResponseEncrypted: exchange.isResponseEncrypted, status: exchange.status),
            outcome: .unknown(.incomplete))
    }
}
