import Crypto
import FoundationEssentials
import Konaplate

extension RequestExplanation.Step {
    /// How the token of a body is computed, with the time that the received one has.
    static func token(
        _ anatomy: TokenAnatomy, _ body: [UInt8], _ keys: SandboxKeys
    ) -> [RequestExplanation.Step] {
        let key = Data(keys.secretKey.exposed.utf8)
        let code = Array(HMAC<SHA256>.authenticationCode(for: Data(body), using: SymmetricKey(data: key)))
        let base64 = Data(code).base64EncodedString()
        let time = anatomy.time ?? "yyyyMMddHHmmssSSS"
        return [
            RequestExplanation.Step(
                title: Sentence(
                    "내용: 받은 본문 \(body.count)바이트 그대로, 그 SHA-256",
                    "message: the body as it came, \(body.count) bytes, with the SHA-256"),
                result: ReceivedCode.text(SHA256.hash(data: body))),
            RequestExplanation.Step(
                title: Sentence(
                    "키: secret key의 UTF-8 \(key.count)바이트, 그 SHA-256의 처음 8자리",
                    "key: the UTF-8 of the secret key, \(key.count) bytes, with the beginning of the SHA-256"),
                result: String(ReceivedCode.text(SHA256.hash(data: key)).prefix(8))),
            RequestExplanation.Step(
                title: Sentence("HMAC-SHA256(키, 내용), 16진수", "HMAC-SHA256(key, message), in hexadecimal"),
                result: ReceivedCode.text(code)),
            RequestExplanation.Step(
                title: Sentence("표준 Base64, 44자", "in standard Base64, 44 characters"), result: base64),
            RequestExplanation.Step(
                title: Sentence("토큰: KMV1, 17자리 시각, 코드", "token: KMV1, the time of 17 digits, the code"),
                result: "KMV1:\(time):\(base64)"),
        ]
    }
}
