/// A column of a file of members, and the headers that mean it.
public enum MemberColumn: String, CaseIterable, Sendable {
    /// The member ID, which every file has.
    case memberID = "userId"
    /// The full name.
    case name
    /// The mobile number.
    case mobile
    /// The login ID.
    case loginID = "loginId"
    /// The reference of the consent.
    case consent

    /// The headers that mean the column: its own name, then those of Korean rosters, then what may stand in for them.
    private var spellings: [[String]] {
        switch self {
        case .memberID: [["userid"], ["회원번호", "고객번호", "사용자번호", "이용자번호"]]
        case .name: [["name"], ["이름", "성명", "회원명", "고객명", "회원이름", "고객이름"]]
        case .mobile:
            [
                ["mobile"],
                [
                    "휴대폰", "휴대폰번호", "휴대전화", "휴대전화번호", "핸드폰", "핸드폰번호", "휴대번호", "모바일",
                    "mobilenumber",
                ],
                ["전화번호", "연락처", "전화"],
            ]
        case .loginID: [["loginid"], ["아이디", "로그인아이디", "로그인id", "회원아이디", "로그인계정"]]
        case .consent: [["consent"], ["동의번호", "동의", "출금동의번호", "출금동의", "동의서번호", "녹취번호"]]
        }
    }

    /// Where in a header the column stands; more than one place is a repetition.
    ///
    /// Letter case, `_` and blanks do not matter. A header of a better rank hides the others: with `mobile` in it,
    /// `전화번호` is a column that nobody asked for.
    ///
    /// Of the member ID every spelling counts: with two columns nobody knows whom to register.
    func indices(in keys: [String]) -> [Int] {
        if self == .memberID {
            let all = spellings.joined()
            return keys.indices.filter { all.contains(keys[$0]) }
        }
        for rank in spellings {
            let matches = keys.indices.filter { rank.contains(keys[$0]) }
            if !matches.isEmpty { return matches }
        }
        return []
    }

    /// A header as it is compared.
    static func key(_ header: String) -> String {
        let text = CellText.unwrapped(header).lowercased()
        let visible = text.unicodeScalars.filter { $0 != "_" && !CellText.isBlank($0) && !isInvisible($0) }
        return String(String.UnicodeScalarView(visible))
    }

    /// Whether a character of a header cannot be seen.
    ///
    /// Headers are compared without it, so that it can be refused by its name.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { !CellText.isBlank(scalar) && CellText.isHidden(scalar) }
}
