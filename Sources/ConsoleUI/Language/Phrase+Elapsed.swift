import Konaplate
import Wording

extension Phrase {
    /// A span of time in its two largest units.
    static func elapsed(_ duration: Duration) -> Phrase {
        let milliseconds = duration.wholeMilliseconds
        guard milliseconds >= 1000 else { return Phrase("\(milliseconds) ms", "\(milliseconds) ms") }
        let seconds = milliseconds / 1000
        guard seconds >= 60 else {
            let tenths = milliseconds % 1000 / 100
            return Phrase("\(seconds).\(tenths)초", "\(seconds).\(tenths) s")
        }
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
        if minutes < 60 { return Phrase("\(minutes)분 \(seconds % 60)초", "\(minutes) min \(seconds % 60) s") }
        if hours < 24 { return Phrase("\(hours)시간 \(minutes % 60)분", "\(hours) h \(minutes % 60) min") }
        return Phrase("\(days)일 \(hours % 24)시간", "\(days) d \(hours % 24) h")
    }
}
