import Konaplate
import MemberDesk
import Testing

struct RegistrationListTests {
    @Test func rowsKeepTheirOrderTheirLinesAndTheirRepetitions() throws {
        let list = try RegistrationList("memo,user_id,Consent\n\"a\nb\",7,REC-1\n,5,\nx,7,REC-2\n".utf8)
        #expect(list.rows.map(\.line) == [2, 4, 5])
        #expect(list.rows.map(\.memberID.value) == [7, 5, 7])
        #expect(list.rows.map(\.consent) == ["REC-1", nil, "REC-2"])
    }

    @Test func consentIsOptional() throws {
        let list = try RegistrationList("userId\n5\n".utf8)
        #expect(list.rows.map(\.consent) == [nil])
    }
}
