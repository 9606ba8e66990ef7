package import Konaplate

/// A client of a base URL with the tests' keys.
package struct TestClient: Sendable {
    /// The client.
    package let client: KonaplateClient
    /// Its connections.
    package let transport: HTTPTransport

    /// Makes a client; only tests of the deadline shorten the time that is allowed for a whole exchange.
    package init(
        baseURL: String, timeout: Duration = .seconds(30), hasCryptoKey: Bool = true,
        catalogue: [API] = API.catalogue
    ) throws {
        transport = try HTTPTransport(TransportSettings(baseURL: baseURL, timeout: timeout))
        client = KonaplateClient(
            credentials: try TestKeys.credentials(hasCryptoKey: hasCryptoKey), transport: transport,
            catalogue: catalogue)
    }

    /// Prepares and sends one call.
    package func call<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: UInt64 = 50_000_104_652
    ) async throws -> Reply<Response> {
        await client.send(try await client.prepare(endpoint, for: MemberID(text: String(memberID))))
    }

    /// Makes a client, runs a test with it, and closes its connections.
    package static func run<Result>(
        baseURL: String, timeout: Duration = .seconds(30), catalogue: [API] = API.catalogue,
        test: (TestClient) async throws -> Result
    ) async throws -> Result {
        let client = try TestClient(baseURL: baseURL, timeout: timeout, catalogue: catalogue)
        do {
            let result = try await test(client)
            await client.transport.shutDown()
            return result
        } catch {
            await client.transport.shutDown()
            throw error
        }
    }
}
