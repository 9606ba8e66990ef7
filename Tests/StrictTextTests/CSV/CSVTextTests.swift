import StrictText
import Testing

struct CSVTextTests {
    private static let text = "userId,name\r\n50000000001,황창호\r\n"

    private static func utf16(_ text: String, _ order: ByteOrder) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return order == .big ? bytes : bytes.reversed()
        }
    }

    enum ByteOrder: CaseIterable {
        case little
        case big
    }

    private func rows(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) throws -> [[String]] {
        let text = try CSVText(bytes, encoding: encoding)
        var reader = CSVReader(text, separator: text.separators[0])
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    @Test(arguments: ByteOrder.allCases, ["", "\u{FEFF}"])
    func utf16IsRead(order: ByteOrder, mark: String) throws {
        let rows = try rows(Self.utf16(mark + Self.text, order))
        #expect(rows == [["userId", "name"], ["50000000001", "황창호"]])
    }

    @Test(arguments: [
        ("what KS X 1001 has", "C8B2C3A2C8A3", "황창호"), ("what only CP949 has", "8C63B0A2", "똠각"),
        ("plain", "6B6F6E61", "kona"), ("hanja", "FBF3D1CE", "洪吉"),
    ])
    func cp949IsReadWhereItIsAskedFor(label: String, hexadecimal: String, text: String) throws {
        #expect(try rows(bytes(hexadecimal), .cp949) == [[text]])
    }

    @Test(
        arguments: [
            ("UTF-8 with a byte order mark", Array("\u{FEFF}a".utf8), 1, 1, true),
            ("Hangul of UTF-8", Array("a\n코나\n".utf8), 1, 1, true),
            ("UTF-16", [0xFF, 0xFE, 0x61, 0x00], 1, 1, true),
            ("a byte that is none of it", [0x61, 0x0A, 0xC8, 0xB2, 0xFF, 0x41], 2, 2, false),
            ("half a character", [0x61, 0xC8], 1, 2, false),
        ] as [(String, [UInt8], Int, Int, Bool)])
    func whatIsNotCP949IsRefused(label: String, bytes: [UInt8], line: Int, column: Int, isUnicode: Bool) {
        let expected = CSVError(
            position: TextPosition(line: line, column: column), reason: .notCP949(isUnicode: isUnicode))
        #expect(throws: expected) { try CSVText(bytes, encoding: .cp949) }
    }

    @Test(arguments: TextEncoding.allCases)
    func workbooksAreKnown(encoding: TextEncoding) {
        let files: [([UInt8], CSVError.Workbook)] = [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .xls), ([0x50, 0x4B, 0x03, 0x04, 0x14, 0], .xlsx),
            (Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .ods),
        ]
        for (bytes, workbook) in files {
            let expected = CSVError(position: TextPosition(line: 1, column: 1), reason: .workbook(workbook))
            #expect(throws: expected) { try CSVText(bytes, encoding: encoding) }
        }
    }

    @Test(arguments: [
        ("a name", "C8B2C3A2C8A3", true), ("a name of one syllable", "C8B2", true),
        ("a name and what is plain", "C8B2C3A2C8A32028564950 29", true), ("two words", "C8B220C3A2C8A3", true),
    ])
    func hangulOfCP949IsKnownInUTF8(label: String, hexadecimal: String, isMisread: Bool) {
        let text = String(decoding: bytes(hexadecimal), as: UTF8.self)
        #expect(!text.contains("\u{FFFD}"))
        #expect(CP949.isMisread(text) == isMisread)
    }

    @Test(arguments: [
        "José", "Núñez", "Łódź", "Ñandú Pérez", "Çığ", "Иван", "Γιώργος", "김코나", "Kim", "", "João é", "Zoë Müller",
        "שרה",
    ])
    func namesOfOtherLanguagesAreNot(name: String) {
        #expect(!CP949.isMisread(name))
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap { $0.hexDigitValue }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
