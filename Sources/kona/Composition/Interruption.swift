import Glibc
import TerminalKit
import UnixSignals

/// Runs work that a signal cancels instead of killing, so that an attempt under way is recorded properly.
enum Interruption {
    private enum Ended: Sendable {
        case work(Result<ExitStatus, any Error>)
        case signal(ExitStatus)
    }

    /// Runs the work; after a signal it is cancelled and awaited.
    /// - Returns: The status that the signal asks for where one came, else the work's own.
    static func watching(_ work: @escaping @Sendable () async throws -> ExitStatus) async throws -> ExitStatus {
        // What the parent ignores for us stays ignored: under nohup, or in the background of a script.
        let wanted: [(signal: UnixSignal, number: Int32)] = [
            (.sigint, SIGINT), (.sigterm, SIGTERM), (.sighup, SIGHUP),
        ]
        let signals = await UnixSignalsSequence(
            trapping: wanted.filter { !SignalDisposition.isIgnored($0.number) }.map(\.signal))
        return try await withThrowingTaskGroup(of: Ended.self) { group in
            group.addTask {
                do {
                    return .work(.success(try await work()))
                } catch {
                    return .work(.failure(error))
                }
            }
            group.addTask {
                for await signal in signals { return .signal(ExitStatus(signal)) }
                return .signal(.terminated)
            }
            var signalled: ExitStatus?
            while let ended = try await group.next() {
                switch ended {
                case .work(let result):
                    group.cancelAll()
                    do {
                        let status = try result.get()
                        return signalled ?? status
                    } catch let cancellation as CancellationError {
                        guard let signalled else { throw cancellation }
                        return signalled
                    }
                case .signal(let status):
                    guard signalled == nil else { continue }
                    signalled = status
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
