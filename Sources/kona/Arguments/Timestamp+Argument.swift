import Konaplate

extension Timestamp {
    /// Reads `2026-11-22`, `2026-11-22T14:00`, `…:00`, `…:00.123`, each with or without `+09:00` or `Z`.
    init?(argument: String) {
        var text = argument.replacing(" ", with: "T")
        var zone = WireTimeZone.kst
        if text.hasSuffix("Z") {
            text.removeLast()
            zone = .utc
        } else if text.hasSuffix("+09:00") {
            text.removeLast(6)
        }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 10 else { return nil }
        let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard date.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let timeOfDay = parts.count == 2 ? parts[1] : "00:00:00"
        let secondsAndFraction = timeOfDay.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(secondsAndFraction.count) else { return nil }
        let fraction = secondsAndFraction.count == 2 ? secondsAndFraction[1] : "000"
        var time = secondsAndFraction[0].split(separator: ":", omittingEmptySubsequences: false)
        if time.count == 2 { time.append("00") }
        guard time.map(\.utf8.count) == [2, 2, 2], fraction.utf8.count == 3 else { return nil }
        self.init(digits: (date + time + [fraction]).joined(), in: zone)
    }
}
