import Konaplate
import MemberDesk
package import StrictText

extension Phrase {
    static func korean(_ fault: FileFault, _ name: String) -> String {
        switch fault {
        case .missing: "\(EchoedWord.missingFile(name)): 그런 파일이 없습니다."
        case .namedMissing: "여기에 적은 파일이 없습니다."
        case .untrusted(let fault): korean(fault)
        case .folder: "\(name): 파일이 아니라 폴더입니다."
        case .notPermitted: "\(name): 읽을 권한이 없습니다."
        case .unwritten(let seconds): "\(name): 파이프에 \(seconds)초 동안 아무도 쓰지 않았습니다."
        case .tooLong: "\(name): 1 MiB보다 큽니다."
        case .system(let message): "\(name): 읽을 수 없습니다: \(message)"
        case .notUTF8(nil): "\(name): 이 행은 UTF-8이 아닙니다. UTF-8로 저장하세요."
        case .notUTF8(let line?): "\(name): \(line)행이 UTF-8이 아닙니다. UTF-8로 저장하세요."
        case .open(let command): "\(name): 키나 비밀값이 있는 파일을 다른 사용자도 열 수 있습니다. 고치려면: \(command)"
        case .unwritable(let message): "\(name): 쓸 수 없습니다: \(message). 폴더와 권한을 확인하세요."
        case .noPEM(.binary): "\(name): PEM이 아닙니다. DER나 PKCS#12 같은 이진 파일입니다. openssl로 변환하세요."
        case .noPEM(.noBlock): "\(name): PEM이 아닙니다. -----BEGIN 행이 없습니다."
        case .noPEM(.dashes(let character)): "\(name): PEM이 아닙니다. \(korean(.dashes(character)))."
        }
    }

    /// Why a file or folder is not believed.
    static func korean(_ fault: FileTrust.Fault) -> String {
        switch fault {
        case .foreign(let path, let owner):
            "\(path): 다른 사용자(번호 \(owner))의 것이라 그 사용자가 바꿀 수 있습니다. 고치려면: \(fault.command ?? "")"
        case .writable(let path): "\(path): 다른 사용자도 쓸 수 있습니다. 고치려면: \(fault.command ?? "")"
        case .special(let path): "\(path): 파일이 아니라 파이프, 소켓 또는 장치입니다. 파일을 지정하세요."
        case .links(let path): "\(path): 심볼릭 링크가 가리키는 곳이 없습니다."
        }
    }

    static func korean(_ fault: ConnectionFault) -> String {
        switch fault {
        case .notJSON: "올바른 JSON이 아닙니다. 샌드박스를 다시 시작하면 이 파일을 새로 씁니다."
        case .notAnObject: "연결 파일은 JSON 객체 하나여야 합니다."
        case .missing(let member): "연결 파일에 \(member) 항목이 없습니다."
        case .notAString: "문자열이어야 합니다."
        case .notLoopback: "연결 파일로는 이 컴퓨터에만 연결할 수 있습니다."
        case .cryptoKeyID: "영문자, 숫자, 하이픈으로 8자 이상이어야 합니다."
        case .noPEM: "PEM이 아닙니다. -----BEGIN 행이 없습니다."
        case .notEncoded: "연결 파일을 만들 수 없습니다."
        }
    }

    /// What is wrong in a TOML text, whatever it is for.
    package static func toml(_ fault: TOMLFault) -> Phrase { Phrase(korean(fault), fault.description) }

    static func korean(_ fault: TOMLFault) -> String {
        switch fault {
        case .nul: return "NUL 문자가 있습니다. 지우세요."
        case .malformed(let detail, let unquoted):
            let hint = unquoted.map { " 문자열이면 따옴표로 감싸세요: \($0) = \"…\"" } ?? ""
            return "TOML 문법이 올바르지 않습니다.\(detail.map { " (\($0.korean))" } ?? "")\(hint)"
        case .unknownKey(let meant?, _): return "알 수 없는 키입니다. 비슷한 이름: \(meant)"
        case .unknownKey(nil, let allowed):
            let keys = allowed.isEmpty ? "" : " 쓸 수 있는 키: \(allowed.joined(separator: ", "))"
            return "알 수 없는 키입니다.\(keys)"
        case .missingKey(let key, nil): return "파일에 \(key) 키가 없습니다."
        case .missingKey(let key, let table?): return "\(EchoedWord.path(table)) 테이블에 \(key) 키가 없습니다."
        case .wrongType(let expected, let found, let quotes):
            let sentence = "\(korean(expected)) 값이어야 하는데 \(korean(found)) 값입니다."
            switch quotes {
            case .missing(let key?): return sentence + " 따옴표로 감싸세요: \(key) = \"…\""
            case .missing(nil): return sentence + " 따옴표로 감싸세요."
            case .superfluous: return sentence + " 따옴표를 빼세요."
            case nil: return sentence
            }
        case .outOfRange(let number): return "\(number): 허용 범위를 벗어난 숫자입니다."
        case .refused(let remark): return remark.korean
        }
    }

    private static func korean(_ type: TOMLType) -> String {
        switch type {
        case .string: "문자열"
        case .boolean: "참/거짓"
        case .integer: "정수"
        case .decimal: "소수"
        case .number: "숫자"
        case .list: "목록"
        case .table: "테이블"
        case .dateOrTime: "날짜·시각"
        case .other: "다른 종류의"
        }
    }
}
