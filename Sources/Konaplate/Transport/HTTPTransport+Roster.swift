public import FoundationEssentials
import NIOHTTP1

extension HTTPTransport {
    /// Fetches the member roster that the local sandbox offers beside the platform's APIs.
    ///
    /// The platform itself has no API that lists members; this is no part of the wire.
    /// - Returns: The CSV, or `nil` where the server has none.
    public func sandboxRoster(accessKey: Secret) async -> Data? {
        guard let root = sandboxRoot else { return nil }
        let result = await send(
            url: root + "/sandbox/roster.csv", method: .GET,
            headers: [(HeaderName.accessKey, accessKey.exposed)], body: nil,
            delegate: ExchangeDelegate(maximumBodySize: 1 << 28))
        guard case .success(let answer) = result, answer.httpStatus == 200 else { return nil }
        return answer.body
    }
}
