import UnixSignals

/// Runs work that a signal cancels instead of killing, so that an attempt under way is taken down properly.
enum Interruption {
    private enum Ended<Value: Sendable>: Sendable {
        case work(Result<Value, any Error>)
        case signal(UnixSignal)
    }

    /// Runs the work; after a signal it is cancelled, awaited, and the signal's status follows what it returned.
    /// - Returns: What the work returned, and the status that a signal asks for.
    static func watching<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> (value: Value, signal: ExitStatus?) {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup)
        return try await withThrowingTaskGroup(of: Ended<Value>.self) { group in
            group.addTask {
                do {
                    return .work(.success(try await work()))
                } catch {
                    return .work(.failure(error))
                }
            }
            group.addTask {
                for await signal in signals { return .signal(signal) }
                return .signal(.sigterm)
            }
            var status: ExitStatus?
            while let ended = try await group.next() {
                switch ended {
                case .work(let result):
                    group.cancelAll()
                    do {
                        return (try result.get(), status)
                    } catch let cancellation as CancellationError {
                        throw status ?? cancellation as any Error
                    }
                case .signal(let signal):
                    guard status == nil else { continue }
                    status = ExitStatus(signal)
                    group.cancelAll()
                }
            }
            throw CommandFailure(.defect, "작업이 결과 없이 끝났습니다", "the work ended without a result")
        }
    }
}

extension ExitStatus {
    fileprivate init(_ signal: UnixSignal) {
        self =
            switch signal {
            case .sigint: .interrupted
            case .sighup: .hangup
            default: .terminated
            }
    }
}
