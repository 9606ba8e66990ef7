import Testing

@testable import MemberDesk

struct SQLRowTests {
    private static let row = SQLRow(
        columns: SQLColumns(["text", "number", "none", "odd", "text"]),
        values: [.text("a"), .integer(1), .null, .integer(2), .text("b")])

    @Test func `values are read by the names of their columns`() throws {
        #expect(try Self.row.value("text") == "a", "the first of that name")
        #expect(try Self.row.value("number") == 1)
        #expect(try Self.row.value("number") == Int64(1))
        #expect(try Self.row.value("number") == true)
        #expect(try Self.row.optional("text") == "a")
        #expect(try Self.row.optional("none", as: String.self) == nil)
        #expect(try Self.row.optional("none", as: Int.self) == nil)
    }

    @Test func `value of another kind is damage`() {
        #expect(throws: SQLError.damaged("text")) { try Self.row.value("text", as: Int64.self) }
        #expect(throws: SQLError.damaged("text")) { try Self.row.optional("text", as: Bool.self) }
        #expect(throws: SQLError.damaged("number")) { try Self.row.value("number", as: String.self) }
        #expect(throws: SQLError.damaged("odd")) { try Self.row.value("odd", as: Bool.self) }
        #expect(throws: SQLError.damaged("none")) { try Self.row.value("none", as: String.self) }
    }

    @Test func `column that is not there is an error even where there may be no value`() {
        #expect(throws: SQLError.self) { try Self.row.value("nothing", as: String.self) }
        #expect(throws: SQLError.self) { try Self.row.optional("nothing", as: String.self) }
    }

    @Test func `damage is told by its column and never by its value`() {
        #expect("\(SQLError.damaged("mobile"))".contains("mobile"))
        let error = #expect(throws: SQLError.self) { try Self.row.value("text", as: Int64.self) }
        #expect(error.map { "\($0)".contains("\"a\"") } == false)
    }
}
