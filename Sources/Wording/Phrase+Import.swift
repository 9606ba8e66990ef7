import Konaplate
package import MemberDesk
import StrictText

extension Phrase {
    /// Why a file of members was refused, with the place and the way out.
    package static func importFault(_ error: ImportError, file: String) -> Phrase {
        let position = error.position
        return Phrase(
            "\(file): \(position.line)행 \(position.column)열: \(korean(error.reason))", "\(file): \(error)")
    }

    /// A cell of a file of members that is not kept, with its place; never what stands in it.
    package static func importWarning(_ warning: ImportWarning, file: String) -> Phrase {
        let position = warning.position
        let reason =
            switch warning.reason {
            case .notAPhoneNumber: "전화번호가 아니어서"
            case .notAName: "이름이 아니어서"
            case .computed: "수식, 반올림한 숫자나 스프레드시트 오류여서"
            }
        return Phrase(
            "\(file): \(position.line)행 \(position.column)열: 회원 \(warning.memberID)의 \(warning.column.rawValue) 값은 "
                + "\(reason) 저장하지 않습니다.",
            "\(file): \(warning)")
    }

    private static func korean(_ reason: ImportError.Reason) -> String {
        switch reason {
        case .csv(let reason): korean(reason)
        case .empty: "빈 파일입니다. userId 열이 있는 머리글 행이 필요합니다."
        case .missingColumn(let column, let found):
            "머리글에 \(column) (회원번호) 열이 없습니다. 찾은 머리글: \(ImportError.quoted(found))"
        case .missingHeader: "데이터 위에 userId (회원번호) 열이 있는 머리글 행이 없습니다."
        case .repeatedColumn(let column): "머리글에 \(column) 열이 두 번 있습니다."
        case .malformedMemberID(.empty): "회원번호가 없습니다."
        case .malformedMemberID(.notDigits): "회원번호는 숫자 0~9로만 쓰세요."
        case .malformedMemberID(.leadingZero): "회원번호는 0으로 시작하지 않습니다."
        case .malformedMemberID(.tooLarge): "회원번호가 최댓값 9999999999999999999보다 큽니다."
        case .unexpectedCharacter(let scalar): "값에 \(ImportError.name(of: scalar)) 문자가 있습니다. 지우세요."
        case .computedCell(let column):
            "\(column) 값이 수식, 반올림한 숫자나 스프레드시트 오류입니다. 열을 텍스트로 바꾸고 다시 내보내세요."
        case .changedBySpreadsheet: "스프레드시트가 회원번호를 반올림했습니다. 열을 텍스트로 바꾸고 다시 내보내세요."
        case .repeatedMember(let member, let line): "회원 \(member): \(line)행에 이미 있습니다."
        }
    }

    private static func korean(_ reason: CSVError.Reason) -> String {
        switch reason {
        case .workbook(let workbook):
            "이름과 달리 CSV가 아니라 통합 문서(\(workbook.rawValue))입니다. CSV UTF-8로 저장하세요."
        case .notUTF8(.utf16?): "UTF-8이 아니라 손상된 UTF-16으로 보입니다. UTF-8로 저장하세요."
        case .notUTF8(.eucKR?):
            "UTF-8이 아니라 CP949(EUC-KR)입니다. --encoding cp949로 읽거나 CSV UTF-8로 저장하세요."
        case .nul: "여기에 NUL(U+0000) 문자가 있습니다. 지우세요."
        case .notUTF8(nil): "UTF-8이 아닙니다. UTF-8로 저장하세요."
        case .notCP949(isUnicode: true): "CP949가 아니라 유니코드(UTF-8이나 UTF-16)입니다. --encoding cp949를 빼세요."
        case .notCP949(isUnicode: false): "이 바이트는 CP949가 아닙니다."
        case .noConverter: "이 시스템은 CP949를 읽을 수 없습니다. CSV UTF-8로 저장하세요."
        case .unterminatedQuote: "여기서 시작한 따옴표가 닫히지 않았습니다."
        case .textAfterQuote: "닫는 따옴표 뒤에는 구분 문자나 줄바꿈만 올 수 있습니다."
        case .bareQuote: "따옴표가 있는 값은 따옴표로 감싸고 안의 따옴표는 두 번 쓰세요."
        case .bareCarriageReturn: "줄바꿈 없이 캐리지 리턴만 있습니다."
        case .fieldCount(let expected, let found): "값이 \(found)개인데 머리글은 \(expected)개입니다."
        }
    }
}
