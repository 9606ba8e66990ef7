import Crypto
import FoundationEssentials
import Konaplate

/// Computes a token's code in every way in which clients compute it, until one gives the received code.
///
/// The right way comes first, then those with one mistake, then those with more; so the first match is the simplest.
struct TokenTrial {
    /// What is known of the request.
    let body: [UInt8]
    /// The body before encryption, where it could be decrypted.
    let plainText: [UInt8]?
    /// The JWE in the body, where it has one.
    let message: String?
    let anatomy: TokenAnatomy
    let keys: SandboxKeys

    private typealias Kind = ClientMistake.Kind
    private typealias Variant<Value> = (value: Value, mistake: ClientMistake.Kind?)

    /// The mistakes with which the received code comes out; empty where it is right, `nil` where nothing gives it.
    func mistakes() -> [ClientMistake.Kind]? {
        let codes = ReceivedCode.readings(of: anatomy.code)
        for candidate in candidates() {
            for reading in codes where reading.matches(candidate.digest) {
                return candidate.mistakes + (reading.mistake.map { [$0] } ?? [])
            }
        }
        return nil
    }

    private struct Candidate {
        let digest: [UInt8]
        let mistakes: [ClientMistake.Kind]
    }

    private func candidates() -> some Sequence<Candidate> {
        let right = Data(keys.secretKey.exposed.utf8)
        let messages = self.messages
        let few = messages.prefix { $0.mistake != .macOverReserialisedBody }
        let ways: [() -> Candidate] =
            messages.map { message in { hmac(message, (right, nil)) } }
            + keyVariants.flatMap { key in few.map { message in { hmac(message, key) } } }
            + few.flatMap { message in otherFunctions(of: message, key: right) }
        return ways.lazy.map { $0() }
    }

    private func hmac(_ message: Variant<Data>, _ key: Variant<Data>) -> Candidate {
        Candidate(
            digest: Array(HMAC<SHA256>.authenticationCode(for: message.value, using: SymmetricKey(data: key.value))),
            mistakes: [message.mistake, key.mistake].compactMap { $0 })
    }

    // MARK: What is tried

    private var messages: [Variant<Data>] {
        let whole = Data(body)
        var variants: [Variant<Data>] = [(whole, nil), (Data(whole.base64EncodedString().utf8), .macOverBase64)]
        if let plainText { variants.append((Data(plainText), .macOverPlainText)) }
        if let message { variants.append((Data(message.utf8), .macOverEncData)) }
        let accessKey = keys.accessKey.exposed
        for time in [anatomy.time, anatomy.time.map { String($0.prefix(14)) }].compactMap({ $0 }) {
            for text in [time, "KMV1:\(time):", "\(time):"] { variants.append((Data(text.utf8) + whole, .macOverTime)) }
            variants.append((whole + Data(time.utf8), .macOverTime))
            for text in [accessKey + time, time + accessKey, time] {
                variants.append((Data(text.utf8), .macOverAccessKeyAndTime))
            }
            variants.append((Data((accessKey + time).utf8) + whole, .macOverAccessKeyAndTime))
        }
        if !body.isEmpty { variants.append((Data(), .macOverNothing)) }
        // Every way of writing takes a pass over the body, which is worth it for what clients really send.
        guard body.count <= SandboxDefaults.largestReserialisedBody else { return variants }
        variants += Reserialisation.texts(of: body).map { (Data($0.utf8), .macOverReserialisedBody) }
        if let plainText {
            variants += Reserialisation.texts(of: plainText).map { (Data($0.utf8), .macOverPlainText) }
        }
        return variants
    }

    private var keyVariants: [Variant<Data>] {
        let text = keys.secretKey.exposed
        return [
            (ReceivedCode.hexadecimal(text).map { Data($0) }, .keyFromHexadecimal),
            (Data(base64Encoded: text), .keyFromBase64), (Data(keys.accessKey.exposed.utf8), .keyIsAccessKey),
            (Data(keys.cryptoKeyID.utf8), .keyIsCryptoKeyID), (Data("\(text)\n".utf8), .keyWithLineBreak),
            (Data("\(text)\r\n".utf8), .keyWithLineBreak),
        ].compactMap { (value: Data?, mistake: Kind) in value.map { ($0, mistake) } }
    }

    private func otherFunctions(of message: Variant<Data>, key: Data) -> [() -> Candidate] {
        func candidate(_ digest: some Sequence<UInt8>, _ mistake: Kind) -> Candidate {
            Candidate(digest: Array(digest), mistakes: [message.mistake, mistake].compactMap { $0 })
        }
        return [
            { candidate(SHA256.hash(data: message.value), .digestWithoutKey) },
            { candidate(SHA256.hash(data: key + message.value), .digestWithoutKey) },
            { candidate(SHA256.hash(data: message.value + key), .digestWithoutKey) },
            {
                candidate(
                    HMAC<SHA256>.authenticationCode(for: key, using: SymmetricKey(data: message.value)),
                    .keyAndMessageExchanged)
            },
            {
                candidate(
                    HMAC<SHA512>.authenticationCode(for: message.value, using: SymmetricKey(data: key)), .otherDigest)
            },
            {
                candidate(
                    HMAC<Insecure.SHA1>.authenticationCode(for: message.value, using: SymmetricKey(data: key)),
                    .otherDigest)
            },
        ]
    }
}
