import Konaplate
import MemberDesk

extension Phrase {
    static func korean(_ fault: SecretFault) -> String {
        switch fault {
        case .empty: "비밀 키가 비어 있습니다."
        case .noVariable: "여기에 적은 이름의 환경 변수가 없습니다."
        case .invisible(let character, let origin):
            "\(korean(origin))에서 읽은 비밀 키에 보이지 않는 문자가 있습니다(\(character)). 키의 일부일 수 없으니 지우세요."
        case .command(_, .notStarted(let message)): "여기에 적은 프로그램을 시작할 수 없습니다: \(message)"
        case .command(let name, let fault): "\(name) 명령: \(korean(fault))"
        case .signsNothing(let profile): "프로필 \(profile)의 비밀 키로 서명할 수 없습니다."
        }
    }

    private static func korean(_ origin: SecretFault.Origin) -> String {
        switch origin {
        case .connectionFile: "연결 파일"
        case .file(let name): "파일 \(name)"
        case .variable(let name): "환경 변수 \(name)"
        case .command(let name): "명령 \(name)"
        }
    }

    private static func korean(_ fault: SecretFault.CommandFault) -> String {
        switch fault {
        case .unnamed: "프로그램 이름이 없습니다."
        case .notStarted(let message): "시작할 수 없습니다: \(message)"
        case .unreadable(let message): "출력을 읽을 수 없습니다: \(message)"
        case .tooLong: "64 KiB가 넘는 내용을 출력했습니다."
        case .tooSlow(let seconds): "\(seconds)초 안에 끝나지 않았습니다."
        case .signal: "신호를 받아 중단되었습니다."
        case .cancelled: "더 기다리지 않아 중단했습니다."
        case .failed(let status): "실패했습니다(종료 상태 \(status))."
        case .notUTF8: "출력이 UTF-8이 아닙니다."
        }
    }

    /// Why a key cannot be used, without a full stop.
    static func korean(_ fault: KeyFault) -> String {
        switch fault {
        case .pem(let error): korean(error)
        case .noCertificates, .noCertificate: "PEM 인증서가 없습니다"
        case .noPrivateKey: "PEM 개인 키가 없습니다"
        case .otherPair: "tls_client_certificate_file의 첫 인증서와 맞는 키가 아닙니다"
        case .ownKey: "플랫폼의 키가 아니라 client_private_key_file의 공개 키입니다"
        case .decryptsNothing: "자기 공개 키로 암호화한 것을 복호화하지 못합니다"
        case .other(let message): message
        }
    }

    /// Why a PEM text is not the key that was expected, without a full stop.
    static func korean(_ error: PEMError) -> String {
        switch error {
        case .noBlock: "PEM 블록이 없습니다"
        case .dashes(let character): "BEGIN이나 END 행의 하이픈이 다른 문자(\(character))로 바뀌었습니다(워드나 메신저에서 복사한 경우)"
        case .unterminated: "PEM 블록에 END 행이 없습니다"
        case .notBase64: "PEM 블록의 내용이 Base64가 아닙니다"
        case .strangeCharacter(let character): "PEM 블록에 Base64가 아닌 문자가 있습니다(\(character))"
        case .unexpectedLabel(let label): "\(wanted(insteadOf: label)) 자리에 \(kind(label)) 파일이 있습니다"
        case .locked: "개인 키에 암호가 걸려 있습니다. `openssl pkey -in OLD.pem -out NEW.pem`으로 암호를 푸세요"
        case .notRSA(let name): "RSA 키가 아니라 \(name) 키입니다"
        case .tooSmall(let bits): "RSA 키가 \(bits)비트입니다. 2048비트 이상이어야 합니다"
        case .severalKeys(let count): "서로 다른 키가 \(count)개 있어 어느 것인지 알 수 없습니다"
        case .severalCertificates(let count): "한 체인이 아닌 인증서가 \(count)개 있어 어느 것인지 알 수 없습니다"
        case .unusable(let label): "\(kind(label)) 파일이지만 2048비트 이상의 RSA 키가 아닙니다"
        }
    }

    private static func kind(_ label: String) -> String {
        switch label {
        case "CERTIFICATE": "인증서"
        case "PUBLIC KEY", "RSA PUBLIC KEY": "공개 키"
        case "PRIVATE KEY", "RSA PRIVATE KEY": "개인 키"
        case "ENCRYPTED PRIVATE KEY": "암호가 걸린 개인 키"
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST": "인증서 요청"
        case "OPENSSH PRIVATE KEY": "OpenSSH 형식의 개인 키"
        case "SSH2 PUBLIC KEY": "SSH 형식의 공개 키"
        case "PKCS7": "PKCS#7"
        default: "다른 종류의"
        }
    }

    private static func wanted(insteadOf label: String) -> String {
        switch label {
        case _ where label.hasSuffix("PRIVATE KEY"): "상대방의 인증서나 공개 키"
        case _ where label.hasSuffix("PUBLIC KEY") || label == "CERTIFICATE": "개인 키"
        default: "다른 키"
        }
    }
}
