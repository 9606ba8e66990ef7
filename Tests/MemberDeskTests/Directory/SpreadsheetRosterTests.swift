import Konaplate
import MemberDesk
import StrictText
import Testing

/// Rosters as spreadsheets write them.
struct SpreadsheetRosterTests {
    private static let kim = "50000000001 김코나 010-1234-5678 kim"

    private static func described(_ member: Member) -> String {
        [member.id.description, member.name?.exposed, member.mobile?.exposed, member.loginID?.exposed]
            .map { $0 ?? "" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("semicolons", "userId;name;mobile;loginId\r\n50000000001;김코나;010-1234-5678;kim\r\n"),
        ("tabs", "userId\tname\tmobile\tloginId\n50000000001\t김코나\t010-1234-5678\tkim\n"),
        (
            "quotes and semicolons",
            "\"userId\";\"name\";\"mobile\";\"loginId\"\n50000000001;\"김코나\";010-1234-5678;kim\n"
        ),
        ("a declared separator", "sep=;\nuserId;name;mobile;loginId\n50000000001;김코나;010-1234-5678;kim\n"),
        ("Korean headers", "회원번호,이름,휴대폰,아이디\n50000000001,김코나,010-1234-5678,kim\n"),
        ("other Korean headers", "회원 번호,성명,휴대전화,로그인 아이디\n50000000001,김코나,010-1234-5678,kim\n"),
        ("mixed headers", "전화번호,핸드폰,이름,USER_ID,비고,loginId\n,010-1234-5678,김코나,50000000001,9,kim\n"),
        ("a title", "2026년 회원 명단\n\n회원번호,이름,휴대폰,아이디\n50000000001,김코나,010-1234-5678,kim\n"),
        ("a padded title", "명단;;;\n;;;\n회원번호;이름;휴대폰;아이디\n50000000001;김코나;010-1234-5678;kim\n"),
        ("rows of nothing", "userId,name,mobile,loginId\n\n,,,\n50000000001,김코나,010-1234-5678,kim\n , ,\u{A0},\n"),
        ("blank lines", "name,mobile,loginId,userId\n\n김코나,010-1234-5678,kim,50000000001\n\n,,,\n\n"),
        ("texts of digits", "userId,name,mobile,loginId\n=\"50000000001\",=\"김코나\",\"=\"\"010-1234-5678\"\"\",kim\n"),
        ("apostrophes", "userId,name,mobile,loginId\n'50000000001,'김코나,'010-1234-5678,'kim\n"),
        ("full-width digits", "userId,name,mobile,loginId\n５０００００００００１,김코나,０１０－１２３４－５６７８,kim\n"),
        (
            "blanks around values",
            "userId,name,mobile,loginId\n\u{A0}50000000001 ,\u{3000}김코나\u{A0},\"010-1234-5678\n\", kim\n"
        ),
    ])
    func rosterIsRead(label: String, text: String) throws {
        let roster = try MemberImport(text.utf8)
        #expect(roster.members.map(Self.described) == [Self.kim])
        #expect(roster.warnings.isEmpty)
    }

    @Test(
        arguments: [
            ("UTF-16 and tabs", SpreadsheetFiles.utf16, .utf8), ("CP949", SpreadsheetFiles.cp949, .cp949),
        ] as [(String, String, TextEncoding)])
    func filesOfLibreOfficeAreRead(label: String, hexadecimal: String, encoding: TextEncoding) throws {
        let roster = try MemberImport(SpreadsheetFiles.bytes(hexadecimal), encoding: encoding)
        #expect(
            roster.members.map(Self.described) == [
                "50000000001 김코나 010-1234-5678 kim@example.com", "50000000002 황창호 02-123-4567 ",
                "50000000003 박, 탐나 +82 10-1234-5678 park",
            ])
    }

    @Test(
        arguments: [
            ("a zero-width space", "userId,name\n5,김\u{200B}코나\n", 2, 4, .unexpectedCharacter("\u{200B}")),
            ("one in a member ID", "userId\n500\u{200B}01\n", 2, 4, .unexpectedCharacter("\u{200B}")),
            ("one in a header", "user\u{200B}Id\n5\n", 1, 5, .unexpectedCharacter("\u{200B}")),
            ("a mark inside the file", "userId\n\u{FEFF}5\n", 2, 1, .unexpectedCharacter("\u{FEFF}")),
            ("a blank in a number", "userId\n50\u{A0}01\n", 2, 3, .unexpectedCharacter("\u{A0}")),
            ("a blank in a login ID", "userId,loginId\n5,a\u{A0}b\n", 2, 4, .unexpectedCharacter("\u{A0}")),
            ("a line break", "userId,name\n5,\"김\n코\"\n", 2, 5, .unexpectedCharacter("\n")),
            ("a lost character", "userId,name\n5,김\u{FFFD}\n", 2, 4, .unexpectedCharacter("\u{FFFD}")),
            ("a Hangul filler", "userId,name\n5,\u{3164}김\n", 2, 3, .unexpectedCharacter("\u{3164}")),
            ("full-width letters", "userId,loginId\n5,ｋim\n", 2, 3, .unexpectedCharacter("ｋ")),
            ("Arabic digits", "userId\n٥\n", 2, 1, .unexpectedCharacter("٥")),
            ("CP949 that is UTF-8", "userId,name\n5,Ȳâȣ\n", 2, 3, .csv(.notUTF8(.eucKR))),
            ("no column", "번호;이름\n1;김\n", 1, 1, .missingColumn("userId", found: ["번호", "이름"])),
            ("no header", "50000000001,김코나\n", 1, 1, .missingHeader),
            ("two such columns", "회원번호,휴대폰,핸드폰\n5,,\n", 1, 10, .repeatedColumn("mobile")),
            ("two member IDs", "userId,회원번호\n5,6\n", 1, 8, .repeatedColumn("userId")),
            ("a formula", "userId\n=A1\n", 2, 1, .changedBySpreadsheet),
            ("nothing but a title", "명단\n", 1, 1, .missingColumn("userId", found: ["명단"])),
        ] as [(String, String, Int, Int, ImportError.Reason)])
    func whatIsNotCertainIsRefused(label: String, text: String, line: Int, column: Int, reason: ImportError.Reason) {
        let expected = ImportError(position: TextPosition(line: line, column: column), reason: reason)
        #expect(throws: expected) { try MemberImport(text.utf8) }
    }

    @Test func cp949IsRefusedByNameWhereItWasNotAskedFor() throws {
        let error = try #require(throws: ImportError.self) {
            try MemberImport(SpreadsheetFiles.bytes(SpreadsheetFiles.cp949))
        }
        #expect(error.reason == .csv(.notUTF8(.eucKR)))
        #expect(error.description.contains("--encoding cp949"))
    }

    @Test(
        arguments: [
            ("a word", "mobile", "twelve", .notAPhoneNumber),
            ("a masked number", "mobile", "010-****-5678", .notAPhoneNumber),
            ("a rounded number", "mobile", "1.01235E+09", .notAPhoneNumber),
            ("digits", "name", "01012345678", .notAName),
            ("lost syllables", "name", "??나", .notAName), ("a formula", "name", "=B2", .computed),
            ("an error", "loginId", "#N/A", .computed), ("a rounded login ID", "loginId", "5E+10", .computed),
        ] as [(String, String, String, ImportWarning.Reason)])
    func whatACellDoesNotHoldIsNotStored(
        label: String, column: String, cell: String, reason: ImportWarning.Reason
    ) throws {
        let roster = try MemberImport("userId,\(column)\n7,\(cell)\n".utf8)
        #expect(roster.members == [Member(id: try .of(7))])
        let warning = ImportWarning(
            position: TextPosition(line: 2, column: 3), memberID: try .of(7),
            column: try #require(MemberColumn(rawValue: column)), reason: reason)
        #expect(roster.warnings == [warning])
        #expect(!warning.description.contains(cell))
    }

    @Test(arguments: ["#N/A", "2.03E+15", "=A1"])
    func aConsentThatWasLostIsRefused(cell: String) {
        let expected = ImportError(position: TextPosition(line: 2, column: 3), reason: .computedCell("consent"))
        #expect(throws: expected) { try RegistrationList("회원번호,동의번호\n7,\(cell)\n".utf8) }
    }

    @Test func aRegistrationListIsReadLikeARoster() throws {
        let list = try RegistrationList("명단;\n회원번호;동의번호\n;\n'７;=\"0012\"\n".utf8)
        #expect(list.rows.map(\.memberID.value) == [7])
        #expect(list.rows.map(\.consent) == ["0012"])
    }
}
