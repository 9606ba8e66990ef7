import Testing

@testable import MemberDesk

struct SQLTests {
    private static func text(_ sql: SQL) -> String { sql.text { "$\($0)" } }

    @Test func `what is interpolated is a parameter and never text`() {
        let (name, none) = ("x'; DROP TABLE attempt; --", Int?.none)
        let sql: SQL = "UPDATE t SET a = \(name), b = \(none), c = \(true), d = \(7) WHERE e = \(Int64.min)"
        #expect(Self.text(sql) == "UPDATE t SET a = $1, b = $2, c = $3, d = $4 WHERE e = $5")
        #expect(sql.values == [.text(name), .null, .integer(1), .integer(7), .integer(.min)])
        #expect(sql.text { _ in "?" } == "UPDATE t SET a = ?, b = ?, c = ?, d = ? WHERE e = ?")
    }

    @Test func `statement in a statement brings its parameters in their place`() {
        let inner: SQL = "b = \(2) OR c = \("three")"
        let sql: SQL = "SELECT * FROM t WHERE a = \(1) AND (\(inner)) AND d = \(4)"
        #expect(Self.text(sql) == "SELECT * FROM t WHERE a = $1 AND (b = $2 OR c = $3) AND d = $4")
        #expect(sql.values == [.integer(1), .integer(2), .text("three"), .integer(4)])
    }

    @Test func `statements are joined with a text between them`() {
        let conditions: [SQL] = ["a = \(1)", "b IS NULL", "c = \(3)"]
        let joined = SQL(conditions, separator: " AND ")
        #expect(Self.text("WHERE \(joined) LIMIT \(9)") == "WHERE a = $1 AND b IS NULL AND c = $2 LIMIT $3")
        #expect(joined.values == [.integer(1), .integer(3)])
        #expect(Self.text(SQL([SQL](), separator: ", ")) == "")
    }

    @Test func `text that is no interpolation stands as it is`() {
        let sql: SQL = "SELECT '?1 $1' AS value"
        #expect(Self.text(sql) == "SELECT '?1 $1' AS value")
        #expect(sql.values.isEmpty)
    }
}
