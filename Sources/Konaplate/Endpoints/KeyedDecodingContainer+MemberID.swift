extension KeyedDecodingContainer {
    /// The member that an answer names, as a number or, as one API of the platform has it, as text.
    /// - Returns: `nil` also for what is no member ID: nothing documented stands there, so it says nothing.
    func memberID(forKey key: Key) -> MemberID? {
        try? decode(MemberID.self, forKey: key)
    }
}
