import ArgumentParser
import Konaplate
import Wording

extension MemberID {
    /// Reads the member ID of a command line; an error says what is wrong with it.
    static func argument(_ text: String) throws -> MemberID {
        do throws(Malformed) {
            return try MemberID(text: text)
        } catch {
            throw ValidationError(error.sentence.atStart)
        }
    }
}

extension MemberID.Malformed {
    fileprivate var sentence: Phrase {
        switch self {
        case .empty: Phrase("회원번호가 없습니다.", "The member ID is missing.")
        case .notDigits: Phrase("회원번호는 숫자 0~9로만 쓰세요.", "A member ID has only the digits 0 to 9.")
        case .leadingZero: Phrase("회원번호는 0으로 시작하지 않습니다.", "A member ID does not begin with 0.")
        case .tooLarge:
            Phrase("회원번호의 최댓값은 \(MemberID.maximum)입니다.", "A member ID is at most \(MemberID.maximum).")
        }
    }
}
