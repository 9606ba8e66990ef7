import FoundationEssentials
import Konaplate
import KonaplateSandbox
import StrictText

/// A running sandbox with what a test needs around it.
struct Sandbox: Sendable {
    let server: SandboxServer
    let folder: TemporaryFolder
    let log: LogLines

    /// Making RSA keys takes most of a test's time, so one state without registrations serves all of them.
    private static let keys = Task {
        let folder = try TemporaryFolder()
        let server = try await SandboxServer.start(SandboxOptions(memberCount: 60, stateFile: folder.file("state")))
        await server.stop()
        return try folder.read("state")
    }

    /// Runs a test against a new sandbox with 60 members and a state file, and stops it.
    static func run(
        _ change: (inout SandboxOptions) -> Void = { _ in }, test: (Sandbox) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try folder.write(try await keys.value, to: "state")
        try await run(on: folder, change, test: test)
    }

    /// The same on a folder that may hold a state.
    static func run(
        on folder: TemporaryFolder, _ change: (inout SandboxOptions) -> Void = { _ in },
        test: (Sandbox) async throws -> Void
    ) async throws {
        let log = LogLines()
        var options = SandboxOptions(stateFile: folder.file("state"), log: { log.append($0) })
        change(&options)
        let server = try await SandboxServer.start(options)
        do {
            try await test(Sandbox(server: server, folder: folder, log: log))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    /// Asks through the client that the console uses.
    func call<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, _ memberID: UInt64, timeout: Duration = .seconds(30)
    ) async throws -> Reply<Response> {
        let transport = try HTTPTransport(
            TransportSettings(baseURL: server.connection.baseURL, timeout: timeout))
        let client = KonaplateClient(credentials: try server.connection.credentials(), transport: transport)
        let call = try await client.prepare(endpoint, for: MemberID.of(memberID))
        let reply = await client.send(call)
        await transport.shutDown()
        return reply
    }

    /// Asks by a declaration alone.
    func call(_ api: API, _ request: JSON, catalogue: [API] = API.catalogue) async throws -> Reply<PersonalJSON> {
        let transport = try HTTPTransport(TransportSettings(baseURL: server.connection.baseURL))
        let client = KonaplateClient(
            credentials: try server.connection.credentials(), transport: transport, catalogue: catalogue)
        let call = try await client.prepare(api, request)
        let reply = await client.send(call)
        await transport.shutDown()
        return reply
    }

    func register(
        _ memberID: UInt64, timeout: Duration = .seconds(30)
    ) async throws -> Reply<AutoRechargeRegistration> {
        try await call(.autoRechargeRegistration, memberID, timeout: timeout)
    }

    func isRegistered(_ memberID: UInt64) async throws -> Bool {
        let inquiry = try await call(.accountInquiry, memberID).response
        return inquiry?.autoRechargeAccount != nil && inquiry?.isRegistrationAllowed == false
    }
}

extension MemberID {
    struct OutOfRange: Error {}

    static func of(_ value: UInt64) throws -> MemberID {
        guard let memberID = MemberID(value) else { throw OutOfRange() }
        return memberID
    }
}

extension Reply {
    /// The code of the answer.
    var code: String? { exchange.status?.code.rawValue }
}
