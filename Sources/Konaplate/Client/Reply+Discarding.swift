extension Reply {
    /// The reply where its answer turned out to belong to something else: nobody can say what became of this request.
    package var discarded: Reply {
        var exchange = exchange
        exchange.outcome = .unknown(.incomplete)
        exchange.cause = nil
        return Reply(exchange: exchange, outcome: .unknown(.incomplete))
    }
}
