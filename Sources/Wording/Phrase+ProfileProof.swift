package import Konaplate
package import MemberDesk

extension Phrase {
    /// What the check of a profile found, a sentence for each key.
    package static func proof(_ proof: ProfileProof) -> [Phrase] {
        let secretKey = Phrase("비밀 키: 서명했습니다", "secret key: it signs")
        guard let serverKey = proof.serverKey, let clientKey = proof.clientKey else {
            return [
                secretKey,
                Phrase(
                    "메시지 암호화: crypto_key_id가 없어 암호화 API는 사용할 수 없습니다",
                    "message encryption: there is no crypto_key_id, so the encrypted APIs cannot be used"),
            ]
        }
        let (server, client) = (described(serverKey), described(clientKey))
        return [
            secretKey,
            Phrase("서버 키: \(server.korean): 암호화했습니다", "server key: \(server.english): it encrypts"),
            Phrase(
                "클라이언트 키: \(client.korean): 암호화한 것을 복호화했습니다",
                "client key: \(client.english): it decrypts what its public half encrypted"),
            Phrase(
                "이 키들이 플랫폼에 등록된 키인지는 실제 호출로만 알 수 있습니다",
                "only a call can tell whether the platform has the same keys"),
        ]
    }

    /// The server key's certificate has ended; its key works all the same.
    package static func expiredCertificate(_ expiry: Timestamp) -> Phrase {
        let time = "\(expiry.date) \(expiry.timeOfDay) KST"
        return Phrase(
            "주의: server_public_key_file의 인증서가 \(time)에 만료되었습니다. 플랫폼에서 새 인증서를 받으세요.",
            "Warning: the certificate in server_public_key_file expired at \(time); ask the platform for the new one.")
    }

    private static func described(_ key: MessageKeyDetails) -> Phrase {
        let form =
            switch key.form {
            case .certificate(let subject, let expiry):
                Phrase(
                    "인증서 \(subject), 만료 \(expiry.date) \(expiry.timeOfDay) KST",
                    "of the certificate \(subject), which expires at \(expiry.date) \(expiry.timeOfDay) KST")
            case .publicKey: Phrase("공개 키", "a public key")
            case .privateKey: Phrase("개인 키", "a private key")
            }
        let place =
            key.count == 1
            ? Phrase("", "")
            : Phrase(" (블록 \(key.count)개 중 \(key.position)번째)", " (block \(key.position) of \(key.count))")
        return Phrase(
            "RSA \(key.bits)비트, \(form.korean)\(place.korean)", "RSA \(key.bits) bits, \(form.english)\(place.english)")
    }
}
