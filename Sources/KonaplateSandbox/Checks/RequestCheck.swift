import FoundationEssentials
import Konaplate
import StrictText

/// Checks everything of a request that can be wrong before it asks about a member.
struct RequestCheck: Sendable {
    let keys: SandboxKeys
    /// What is served, by its whole path.
    let served: [String: ServedAPI]
    var rules = WireRules()

    /// The API that a path names.
    func api(_ request: ReceivedRequest) throws(Refusal) -> ServedAPI {
        if let api = served[request.target] { return api }
        throw UnservedAPI.at(request.target).map { .unserved($0) } ?? .unknownPath
    }

    /// Checks method, headers, signature, encryption and body.
    /// - Returns: The members of the body.
    func members(
        of request: ReceivedRequest, for api: API, at now: Timestamp
    ) async throws(Refusal) -> [JSON.Member] {
        guard request.method == "POST" else { throw .method }
        guard let body = request.body else { throw .bodyTooLarge }
        let token = try HeaderCheck(request: request, keys: keys, rules: rules).token(for: api, at: now)
        guard token.isValid(for: body, secretKey: keys.secretKey) else {
            throw .value(HeaderName.transactionToken, reason: "signature")
        }
        let members = try await plainBody(body, of: request, for: api)
        // The platform ignores members that it does not know.
        if let fault = api.request.fault(in: members, allowsUndeclared: true) { throw Refusal(fault) }
        return members
    }

    /// Whether the request named the key that answers can be encrypted for.
    func namesCryptoKey(_ request: ReceivedRequest) -> Bool {
        request.header(HeaderName.cryptoKeyID) == keys.cryptoKeyID
    }

    private func plainBody(
        _ body: [UInt8], of request: ReceivedRequest, for api: API
    ) async throws(Refusal) -> [JSON.Member] {
        let members = try Self.object(body)
        guard let wrapped = members.first(where: { $0.name == "encData" }) else {
            guard !api.request.isEncrypted else { throw .missing("encData") }
            return members
        }
        guard members.count == 1, case .string(let message) = wrapped.value else { throw .value("encData") }
        guard namesCryptoKey(request) else { throw .missing(HeaderName.cryptoKeyID) }
        do {
            return try Self.object(Array(try await keys.serverKey.decrypt(message)))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .value("encData", reason: Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? MessageEncryptionError {
        case .malformed?: "encDataMalformed"
        case .unsupported?: "encDataAlgorithm"
        default: "encDataUndecryptable"
        }
    }

    private static func object(_ bytes: [UInt8]) throws(Refusal) -> [JSON.Member] {
        guard case .object(let members)? = try? JSON(utf8: bytes) else {
            throw .value("body", reason: "bodyNotObject")
        }
        return members
    }
}
