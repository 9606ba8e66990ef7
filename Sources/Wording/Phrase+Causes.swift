package import Konaplate

extension Phrase {
    /// What exactly was wrong where an exchange brought no answer, and who can set it right.
    package static func cause(_ cause: FailureCause) -> Phrase {
        switch cause {
        case .certificateExpired:
            Phrase(
                "서버 인증서의 유효기간이 지났습니다. 이 컴퓨터의 날짜가 맞으면 플랫폼 담당자에게 알리세요.",
                "The server's certificate has expired. If the date of this machine is right, tell those who run the platform."
            )
        case .certificateNotYetValid:
            Phrase(
                "서버 인증서의 유효기간이 아직 시작되지 않았습니다. 이 컴퓨터의 날짜를 확인하세요.",
                "The server's certificate is not valid yet. Check the date of this machine.")
        case .wrongHost:
            Phrase(
                "서버 인증서가 다른 호스트의 것입니다. base_url의 호스트 이름을 확인하세요.",
                "The server's certificate is for another host. Check the host name in base_url.")
        case .unknownAuthority:
            Phrase(
                "서버 인증서를 발급한 기관을 알 수 없습니다(자체 서명일 수 있습니다). 사내 인증기관이면 tls_ca_file에 지정하세요.",
                "The server's certificate is of an unknown authority, or signed by itself. If it is your own authority, name it in tls_ca_file."
            )
        case .oldProtocol:
            Phrase(
                "서버의 TLS 버전이 너무 낮습니다. TLS 1.2 이상이 필요합니다.",
                "The server's TLS is too old: at least TLS 1.2 is needed.")
        case .compressed(let name):
            Phrase(
                "응답이 요청하지 않은 압축(\(name))으로 와서 읽을 수 없습니다. 중간의 프록시를 확인하세요.",
                "The answer came compressed (\(name)), which was not asked for, and cannot be read. Check the proxies on the way."
            )
        case .otherAlgorithm(let name):
            Phrase(
                "응답의 암호화 방식(\(name))을 지원하지 않습니다. RSA-OAEP-256과 A128GCM이어야 합니다.",
                "The answer is encrypted in a way that is not supported (\(name)): RSA-OAEP-256 with A128GCM is expected."
            )
        case .compressedMessage:
            Phrase(
                "응답의 암호문이 압축되어 있습니다(zip). 압축하지 않은 암호문이어야 합니다.",
                "The answer's encrypted content is compressed (zip), which is not supported.")
        case .paddedMessage:
            Phrase(
                "응답의 암호문이 '='로 채운 Base64입니다. JWE는 채움 없는 base64url이어야 합니다.",
                "The answer's encrypted content is Base64 padded with '='; a JWE is base64url without padding.")
        case .missingKey:
            Phrase(
                "응답이 암호화되어 있는데 이 프로필에는 클라이언트 키가 없습니다. crypto_key_id와 키 파일을 설정하세요.",
                "The answer is encrypted, and this profile has no client key. Set crypto_key_id and the key files.")
        }
    }
}
