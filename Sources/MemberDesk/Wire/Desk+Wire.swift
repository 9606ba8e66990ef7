package import Konaplate
import StrictText

extension Desk {
    /// Whether the server may be asked what went over the wire: only a sandbox of this machine tells.
    package var knowsWire: Bool { profile.guardLevel == .practice && profile.baseURL.isLoopback }

    /// What the sandbox saw of an exchange.
    /// - Returns: `nil` where it is no sandbox of ours, or has forgotten it: it keeps its newest requests only.
    /// - Throws: ``ConfigurationError`` where a key cannot be read.
    package func wireRecord(of correlationID: CorrelationID) async throws -> WireRecord? {
        // Whatever a server or a guest called it: it becomes part of a path.
        guard knowsWire, correlationID.rawValue.utf8.allSatisfy({ $0.isBareKeyByte }) else { return nil }
        let answer = await (try connected()).transport.answer(
            besideAPI: "/sandbox/requests/\(correlationID)",
            headers: [(HeaderName.accessKey, profile.accessKey.exposed)], limit: 1 << 22)
        guard let answer, answer.httpStatus == 200, let json = try? JSON(utf8: answer.body) else { return nil }
        var record = WireRecord(json)
        record?.accessKey = profile.accessKey
        record?.secretKey = try secrets.secretKey(of: profile)
        return record
    }
}
