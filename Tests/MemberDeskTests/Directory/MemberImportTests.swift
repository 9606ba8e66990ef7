import Konaplate
import MemberDesk
import StrictText
import Testing

struct MemberImportTests {
    @Test func columnsAreMatchedLooselyAndCellsTakenStrictly() throws {
        let file = [
            "\u{FEFF}LOGIN_ID,memo,User_Id, name,mobile", "kona@konai.com,x,50000104652,김코나,'+82 10-1234-5678",
            ",,9999999999999999999,,", "",
        ].joined(separator: "\r\n")
        let members = try MemberImport(file.utf8).members
        let expected = [
            Member(
                id: try MemberID(text: "50000104652"), name: Personal("김코나"), mobile: Personal("+82 10-1234-5678"),
                loginID: Personal("kona@konai.com")),
            Member(id: try MemberID(text: "9999999999999999999")),
        ]
        #expect(members == expected)
    }

    @Test func aHeaderAloneIsNoMembers() throws {
        #expect(try MemberImport("userId\n".utf8).members.isEmpty)
    }

    @Test(
        arguments: [
            ("nothing", "", 1, 1, .empty),
            ("no column", "\nname\n", 2, 1, .missingColumn("userId", found: ["name"])),
            ("a column twice", "userId,name,USER_ID\n", 1, 13, .repeatedColumn("userId")),
            ("no member ID", "name,userId\n김,\n", 2, 3, .malformedMemberID(.empty)),
            ("zero", "userId\n0\n", 2, 1, .malformedMemberID(.leadingZero)),
            ("too large", "userId\n10000000000000000000\n", 2, 1, .malformedMemberID(.tooLarge)),
            ("a space", "userId\n5 5\n", 2, 1, .malformedMemberID(.notDigits)),
            ("a word", "userId\n5\nabc\n", 3, 1, .malformedMemberID(.notDigits)),
            ("an abbreviated number", "userId\n5E+10\n", 2, 1, .changedBySpreadsheet),
            ("an abbreviated fraction", "userId\n5.00001e+10\n", 2, 1, .changedBySpreadsheet),
            ("a decimal point", "userId\n50000104652.0\n", 2, 1, .changedBySpreadsheet),
            ("malformed CSV", "userId\n5,6\n", 2, 3, .csv(.fieldCount(expected: 1, found: 2))),
            ("a zero byte", "userId\0\n", 1, 7, .csv(.nul)),
            ("a zero byte in a row", "userId,name\n5,김\0코나\n", 2, 4, .csv(.nul)),
            ("a table of Excel 2003", "<?xml version=\"1.0\"?>\n<Workbook>", 1, 1, .csv(.workbook(.xml))),
            ("a table of a web page", "\u{FEFF}\n <TABLE><tr><td>userId", 1, 1, .csv(.workbook(.html))),
        ] as [(String, String, Int, Int, ImportError.Reason)])
    func mistakesAreRefusedWithTheirPlace(
        label: String, text: String, line: Int, column: Int, reason: ImportError.Reason
    ) {
        let expected = ImportError(position: TextPosition(line: line, column: column), reason: reason)
        #expect(throws: expected) { try MemberImport(text.utf8) }
        #expect(throws: expected) { try RegistrationList(text.utf8) }
    }

    @Test func aMemberMayStandInTheFileOnce() throws {
        let member = try MemberID(text: "5")
        let expected = ImportError(
            position: TextPosition(line: 4, column: 3), reason: .repeatedMember(member, firstLine: 2))
        #expect(throws: expected) { try MemberImport("name,userId\na,5\nb,6\nc,5\n".utf8) }
        #expect(expected.description == "line 4, column 3: The member 5 is already on line 2.")
    }
}
