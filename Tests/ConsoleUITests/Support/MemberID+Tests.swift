import Konaplate

extension MemberID {
    struct OutOfRange: Error {}

    static func of(_ value: UInt64) throws -> MemberID {
        guard let memberID = MemberID(value) else { throw OutOfRange() }
        return memberID
    }
}
