import Konaplate
import StrictText

/// A received body as far as it can be understood, whatever is wrong with it.
struct BodyReading: Sendable {
    /// A key of the sandbox, as sentences name it.
    enum KeyName: String, Sendable {
        case server, client
    }

    /// The bytes; `nil` where there were too many, or not all of them came.
    let bytes: [UInt8]?
    let malformed: JSON.Malformed?
    /// The JWE of `encData`.
    let message: String?
    let examination: MessageExamination?
    /// The key for which the JWE is encrypted, where it is one of the sandbox's.
    let key: KeyName?
    /// What was encrypted, or else what came.
    let members: [JSON.Member]?
    let plainText: Personal?

    init(_ bytes: [UInt8]?, keys: SandboxKeys) {
        self.bytes = bytes
        var malformed: JSON.Malformed?
        var json: JSON?
        if let bytes {
            do throws(JSON.Malformed) {
                json = try JSON(utf8: bytes)
            } catch {
                malformed = error
            }
        }
        self.malformed = malformed
        if case .string(let text)? = json?["encData"] { message = text } else { message = nil }
        guard let message else {
            examination = nil
            key = nil
            plainText = nil
            members = json?.members
            return
        }
        let byServer = keys.serverKey.examine(message)
        // A client that encrypts for its own key has the wrong one of the two public keys.
        let byClient = byServer.result == .otherKey ? keys.clientKey.examine(message) : nil
        let isForClient = byClient.map { $0.result != .otherKey } ?? false
        examination = byServer
        key = isForClient ? .client : byServer.result.hasUnwrapped ? .server : nil
        plainText = byServer.result.text ?? byClient?.result.text
        members = plainText.flatMap { try? JSON(text: $0.exposed) }?.members
    }
}

extension JSON {
    fileprivate var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }
}

extension MessageExamination.Result {
    /// What was encrypted, where it could be decrypted.
    var text: Personal? {
        switch self {
        case .opened(let text), .openedDespite(_, let text): text
        case .malformed, .otherKey, .otherContent: nil
        }
    }

    fileprivate var hasUnwrapped: Bool {
        switch self {
        case .opened, .openedDespite, .otherContent, .malformed(.contentKeyLength): true
        case .malformed, .otherKey: false
        }
    }
}
