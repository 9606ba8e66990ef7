import Konaplate

@testable import KonaplateSandbox

extension Sandbox {
    /// Asks the control plane, with the access key.
    func control(
        _ method: String = "GET", _ path: String, body: String = "", _ change: (inout RawCall) -> Void = { _ in }
    ) async throws -> RawAnswer {
        let connection = server.connection
        var call = try await RawCall.to(.accountInquiry, of: connection)
        call.method = method
        call.path = path
        call.headers = [HeaderName.accessKey: connection.accessKey.exposed]
        call.token = ""
        call.body = Array(body.utf8)
        change(&call)
        return try await call.send(to: connection)
    }
}
