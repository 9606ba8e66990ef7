/// What the state keeps of the members of the directory.
public enum DirectoryKeeping: String, CaseIterable, Sendable {
    /// Names, mobile numbers and login IDs, encrypted.
    case names
    /// Nothing but the member IDs.
    case ids
}
