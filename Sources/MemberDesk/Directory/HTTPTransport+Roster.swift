package import FoundationEssentials
package import Konaplate

extension HTTPTransport {
    /// Fetches the member roster that the local sandbox offers beside the platform's APIs.
    ///
    /// The platform itself has no API that lists members; this is no part of the wire.
    /// - Returns: The CSV, or `nil` where the server has none.
    package func sandboxRoster(accessKey: Secret) async -> Data? {
        await get(
            besideAPI: "/sandbox/roster.csv", headers: [(HeaderName.accessKey, accessKey.exposed)], limit: 1 << 28)
    }
}
