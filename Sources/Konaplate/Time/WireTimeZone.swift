/// A time zone as the header `X-KM-Time-Zone` names it.
///
/// Every time on the wire, correlation IDs included, is in the profile's zone. Korea has no daylight saving time, so
/// an offset is the whole of it.
public enum WireTimeZone: String, Sendable, CaseIterable, Codable {
    /// Korean standard time, UTC+09:00.
    case kst = "KST"
    /// Coordinated universal time.
    case utc = "UTC"

    /// Seconds east of UTC.
    public var offsetInSeconds: Int64 {
        switch self {
        case .kst: 9 * 3600
        case .utc: 0
        }
    }
}
