import Konaplate
import StrictText

extension ControlPlane.Route {
    /// Begins anew, goes back to a checkpoint, sets the clock forward.
    static func state(
        _ store: RegistrationStore, _ clock: SandboxClock, _ reset: SandboxReset
    ) -> [ControlPlane.Route] {
        let checkpoints = Checkpoints()
        let path = "/sandbox/checkpoints/{}"
        return [
            ControlPlane.Route("POST", "/sandbox/reset") { _ throws(Refusal) in
                do {
                    try await reset.run()
                } catch {
                    throw .stateNotWritten
                }
                return .json(.members(["reset": .bool(true)]))
            },
            ControlPlane.Route("GET", "/sandbox/checkpoints") { _ in
                .json(.array(checkpoints.names.map { .string($0) }))
            },
            ControlPlane.Route("PUT", path) { call throws(Refusal) in
                let checkpoint = Checkpoints.Checkpoint(registrations: store.registrations, ahead: clock.ahead)
                guard call.argument.utf8.count <= 64, checkpoints.save(checkpoint, as: call.argument) else {
                    throw .value("checkpoint")
                }
                return .json(.members(["checkpoint": .string(call.argument)]), httpStatus: 201)
            },
            ControlPlane.Route("POST", path + "/restore") { call throws(Refusal) in
                guard let checkpoint = checkpoints[call.argument] else { throw .unknownCheckpoint }
                try await replace(store, with: checkpoint.registrations)
                clock.set(ahead: checkpoint.ahead)
                return .json(.members(["checkpoint": .string(call.argument)]))
            },
            ControlPlane.Route("DELETE", path) { call throws(Refusal) in
                guard checkpoints.remove(call.argument) else { throw .unknownCheckpoint }
                return .json(.members(["checkpoint": .string(call.argument)]))
            },
            ControlPlane.Route("GET", "/sandbox/clock") { _ in .json(time(of: clock)) },
            ControlPlane.Route("POST", "/sandbox/clock") { call throws(Refusal) in
                guard let bytes = call.request.body, let json = try? JSON(utf8: bytes),
                    let seconds = json["forwardSeconds"]?.wholeNumber,
                    seconds <= SandboxDefaults.farthestClock
                else { throw .value("forwardSeconds") }
                clock.advance(by: .seconds(Int64(seconds)))
                return .json(time(of: clock))
            },
        ]
    }

    private static func time(of clock: SandboxClock) -> JSON {
        .members([
            "time": .string(clock.now().iso8601), "aheadSeconds": .integer(clock.ahead.components.seconds),
        ])
    }

    private static func replace(
        _ store: RegistrationStore, with registrations: [StateDocument.Registration]
    ) async throws(Refusal) {
        do {
            try await store.replace(with: registrations)
        } catch {
            throw .stateNotWritten
        }
    }
}
