import Konaplate

/// When the office works: hours of weekdays, Korean time.
public struct OfficeHours: Hashable, Sendable {
    /// The first hour.
    public let first: Int
    /// The hour at which it closes.
    public let end: Int

    /// From nine to six.
    public static let standard = OfficeHours(first: 9, end: 18)

    private init(first: Int, end: Int) {
        self.first = first
        self.end = end
    }

    /// Reads `09-18`.
    public init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) }),
            let first = Int(parts[0]), let end = Int(parts[1]), first < end, end <= 24
        else { return nil }
        self.init(first: first, end: end)
    }

    /// The hours as text.
    public var text: String {
        [first, end].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }

    /// Whether the office works at a time.
    func contains(_ time: Timestamp) -> Bool {
        let hours = (time.milliseconds + 9 * 3_600_000).quotientAndRemainder(dividingBy: 3_600_000).quotient
        let (day, hour) = hours.quotientAndRemainder(dividingBy: 24)
        // 1 January 1970 was a Thursday.
        let isWeekday = (1...5).contains((day + 4) % 7)
        return isWeekday && hour >= Int64(first) && hour < Int64(end)
    }
}
