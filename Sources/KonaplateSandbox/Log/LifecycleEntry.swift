import Konaplate
import StrictText

/// The start or the end of a sandbox in the log.
enum LifecycleEntry {
    case start(baseURL: String, memberCount: Int, seed: UInt64, keepsState: Bool)
    case stop

    func line(at time: Timestamp) -> String {
        let instant = JSON.Member("time", .string(time.iso8601))
        switch self {
        case .start(let baseURL, let memberCount, let seed, let keepsState):
            return JSON.object([
                instant, .init("event", .string("start")),
                .init("baseURL", .string(baseURL)),
                .init("members", .number(String(memberCount))),
                .init("seed", .number(String(seed))),
                .init("keepsState", .bool(keepsState)),
            ]).text
        case .stop:
            return JSON.object([instant, .init("event", .string("stop"))]).text
        }
    }
}
