package import Konaplate

extension Attempt {
    /// When consoles are to look at it by themselves: not before the server has had its time, nor before the time that
    /// the last look was put off to. `nil` for one that is not unknown.
    package func nextCheck(settle: Duration) -> Timestamp? {
        guard case .unknown = state else { return nil }
        let settled = (sentAt ?? startedAt).advanced(by: settle)
        return checkAfter.map { max($0, settled) } ?? settled
    }
}
