extension KeyedDecodingContainer {
    /// The member that an answer names, as a number or, as one API of the platform has it, as text.
    func memberID(forKey key: Key) throws -> MemberID? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        if let text = try? decode(String.self, forKey: key) { return try MemberID(text: text) }
        return try decode(MemberID.self, forKey: key)
    }
}
