extension Reply {
    /// The reply where its answer turned out to belong to something else: nobody can say what became of this request.
    package var discarded: Reply {
        Reply(
            exchange: Exchange(
                api: exchange.api, path: exchange.path, memberID: exchange.memberID,
                correlationID: exchange.correlationID, startedAt: exchange.startedAt, duration: exchange.duration,
                requestHeaders: exchange.requestHeaders, requestBody: exchange.requestBody,
                isRequestEncrypted: exchange.isRequestEncrypted, delivery: .unknown(.incomplete),
                httpStatus: exchange.httpStatus, responseHeaders: exchange.responseHeaders,
                responseBody: exchange.responseBody, isResponseEncrypted: exchange.isResponseEncrypted,
                status: exchange.status),
            response: nil)
    }
}
