import Konaplate

extension MemberID {
    struct OutOfRange: Error {}

    static func of(_ value: UInt64) throws -> MemberID {
        guard let memberID = MemberID(value) else { throw OutOfRange() }
        return memberID
    }

    /// One of the ten published test members, from 1.
    static func published(_ ordinal: UInt64) throws -> MemberID {
        try of(50_000_000_000 + ordinal)
    }
}
