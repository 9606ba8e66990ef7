package import Konaplate

extension Attempt {
    /// The longest time for which any plan leaves an attempt alone.
    package static func longestWait(settle: Duration) -> Duration { max(settle, CheckBackoff.longest) }

    /// When the server has had its time for it, by the wall clock.
    package func settleEnd(_ settle: Duration) -> Timestamp { (sentAt ?? startedAt).advanced(by: settle) }

    /// When consoles are to check it by themselves; `nil` for one that is not unknown.
    ///
    /// That is not before the server has had its time, nor before the time to which the last check put it off.
    package func nextCheck(settle: Duration) -> Timestamp? {
        guard case .unknown = state else { return nil }
        let settled = settleEnd(settle)
        return checkAfter.map { max($0, settled) } ?? settled
    }
}
