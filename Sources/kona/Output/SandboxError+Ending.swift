import KonaplateSandbox
import Wording

extension SandboxError {
    /// How a sandbox that could not be served ends the program.
    var status: ExitStatus {
        switch self {
        case .invalidOption: .usage
        case .portInUse, .cannotListen, .keyGeneration: .system
        case .state: .state
        }
    }

    /// What is wrong, and the way out.
    var sentence: Phrase {
        let korean =
            switch self {
            case .invalidOption(.members): "--members는 10부터 1000000까지입니다."
            case .invalidOption(.port): "--port는 0부터 65535까지입니다."
            case .invalidOption(.host): "--host는 루프백 주소여야 합니다."
            case .portInUse(let host, let port):
                "\(host)의 \(port)번 포트를 이미 사용하고 있습니다. --port로 다른 포트를 지정하세요. 0은 빈 포트를 고릅니다."
            case .cannotListen(let host, let port, let reason): "\(host)의 \(port)번 포트를 열 수 없습니다: \(reason)"
            case .state(let path, let failure): "\(path): \(failure.korean)"
            case .keyGeneration: "키를 만들 수 없습니다."
            }
        return Phrase(korean, description)
    }
}

extension SandboxError.StateFailure {
    fileprivate var korean: String {
        switch self {
        case .inUse: "다른 샌드박스가 이 상태 파일을 사용하고 있습니다."
        case .unreadable(let reason): "상태 파일을 읽을 수 없습니다: \(reason)"
        case .unwritable(let reason): "상태 파일을 쓸 수 없습니다: \(reason)"
        case .damaged(let reason): "상태 파일이 손상되었습니다: \(reason). 그대로 두었습니다. --state로 다른 파일을 지정하세요."
        case .newer(let version): "더 새로운 버전(\(version))의 상태 파일입니다."
        }
    }
}
