/// Waits for something that can only be looked at, until a deadline.
package enum Patience {
    /// Far more than anything takes on a busy machine; only what never comes gets there.
    package static let limit: Duration = .seconds(20)

    /// What did not come, with what there was instead.
    package struct Exhausted: Error, CustomStringConvertible {
        /// What went wrong, for the report of the test.
        package let description: String

        /// Says what did not come.
        package init(description: String) {
            self.description = description
        }
    }

    /// Asks again and again until the question brings something; `otherwise` says what was waited for, and what there was
    /// instead.
    @discardableResult
    package static func wait<Value>(
        for question: () async throws -> Value?, otherwise: () async -> String
    ) async throws -> Value {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        var pause: Duration = .milliseconds(2)
        while true {
            if let value = try await question() { return value }
            guard clock.now < deadline else { throw Exhausted(description: await otherwise()) }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(40))
        }
    }
}
