import FoundationEssentials

/// A complete HTTP answer as it came, not yet trusted.
struct HTTPAnswer: Sendable {
    let httpStatus: Int
    let headers: [(name: String, value: String)]
    let body: Data
}
