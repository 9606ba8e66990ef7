/// How long consoles wait before they check an attempt again that an inquiry could not settle.
enum CheckBackoff {
    /// The longest wait.
    static let longest: Duration = .seconds(300)

    /// Twice as long after each inquiry.
    static func delay(after count: Int, settle: Duration) -> Duration {
        let seconds = max(1, settle.components.seconds) << Int64(min(max(0, count), 10))
        return min(.seconds(seconds), longest)
    }
}
