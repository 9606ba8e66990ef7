import Konaplate
import MemberDesk

extension Phrase {
    static func korean(_ fault: ValueFault) -> String {
        switch fault {
        case .notOneOf(let names, let meant):
            "다음 중 하나여야 합니다: \(names.joined(separator: ", ")).\(meant.map { " 비슷한 이름: \($0)" } ?? "")"
        case .empty: "비워 둘 수 없습니다."
        case .noHome: "HOME이 없어 ~/를 알 수 없습니다. 전체 경로를 쓰세요."
        case .notHeaderText: "공백 없는 ASCII 문자로 쓰고 비워 두지 마세요."
        case .notACode: "응답코드는 002_013 형식입니다."
        case .notOneOrTwo: "1 또는 2여야 합니다."
        case .notBetween(let low, let high): "\(low)부터 \(high)까지의 숫자여야 합니다."
        case .noBinding: "키 하나나 키 목록을 쓰세요. 해제하려면 false를 쓰세요."
        case .reasonName: "사유 코드는 영문 소문자, 숫자, 하이픈으로 쓰고 두 언어의 뜻을 쓰세요."
        case .emptyKey: "빈 키가 있습니다. 해제하려면 false를 쓰세요."
        }
    }

    static func korean(_ fault: BaseURL.Malformed) -> String {
        switch fault {
        case .notPlain: "주소는 공백 없는 ASCII 문자로 쓰세요."
        case .scheme: "주소는 https://나 http://로 시작해야 합니다."
        case .extras: "주소에 사용자 이름, 쿼리(?), 조각(#)을 쓸 수 없습니다."
        case .host: "호스트가 올바르지 않습니다."
        case .notIPv6: "호스트가 올바른 IPv6 주소가 아닙니다."
        case .notIPv4: "호스트가 올바른 IPv4 주소가 아닙니다."
        case .port: "포트는 1부터 65535까지의 숫자입니다."
        case .percent: "경로에 %를 쓸 수 없습니다. 문자를 그대로 쓰세요."
        case .doubleSlash: "경로에 //가 있습니다. 하나만 쓰세요."
        case .dots: "경로에 .이나 ..을 쓸 수 없습니다. 실제 경로를 쓰세요."
        case .oddCharacter(let character): "경로에 쓸 수 없는 문자가 있습니다: \(character)"
        }
    }

    static func korean(_ fault: ProfileFault) -> String {
        switch fault {
        case .name: "프로필 이름은 영문 소문자, 숫자, 하이픈으로 쓰세요."
        case .reservedName: "sandbox로 시작하는 이름은 내장 프로필의 이름입니다. 다른 이름을 쓰세요."
        case .plainHTTP: "http는 이 컴퓨터(127.0.0.1, ::1, localhost)에만 쓸 수 있습니다. https를 쓰세요."
        case .notTheSandbox(let host, let sandbox):
            "environment가 sandbox이면 \(sandbox) 또는 이 컴퓨터여야 합니다. 지금은 \(host)입니다."
        case .isTheSandbox(let host): "\(host): 샌드박스 주소입니다. environment = \"sandbox\"로 쓰세요."
        case .needs(let key, let other): "\(key): \(other) 항목도 함께 있어야 합니다."
        case .aspID: "ASP ID는 숫자 15자리입니다."
        case .noProgram: "목록의 첫 값은 실행할 프로그램이어야 합니다."
        case .notOneSecret: "secret_key_file, secret_key_env, secret_key_command 중 꼭 하나만 쓰세요."
        case .seconds(let limit): "0보다 크고 \(limit)초 이하여야 합니다."
        case .proxy: "프록시는 http://host:port 형식으로 쓰세요."
        case .sameEndpoint(let name, let line, let file):
            "\(line.map { "\($0)행" } ?? file)의 profiles.\(name) 프로필과 base_url, asp_id가 같습니다. "
                + "회원마다 상태가 둘이 되므로 하나만 남기세요."
        case .noStateFolder: "운영 프로필은 상태 파일의 위치를 설정에 써야 합니다. state_folder에 상담원이 함께 쓰는 폴더를 쓰세요."
        case .relativeStateFolder: "state_folder는 /로 시작하는 전체 경로로 쓰세요. 설정 밖의 값에 따라 바뀌면 안 됩니다."
        case .movedState(let mover, let name):
            "프로필 \(name): 운영 환경의 상태 파일은 state_folder에만 둡니다. \(mover) 없이 실행하세요."
        case .settleBelowTimeout:
            "settle_seconds는 timeout_seconds보다 짧을 수 없습니다. 응답을 기다리는 동안에도 서버가 처리 중일 수 있습니다."
        case .notPositive: "0보다 큰 수여야 합니다."
        case .notAPattern: "정규식이 아닙니다."
        case .notOfficeHours: "시작과 끝 시각을 쓰세요: 09-18"
        case .noCryptoKeys(let api, let name):
            "\(api): 암호화 API인데 프로필 \(name)에 사용할 수 있는 암호화 키가 없습니다. "
                + "crypto_key_id, server_public_key_file, client_private_key_file을 쓰세요."
        }
    }
}
