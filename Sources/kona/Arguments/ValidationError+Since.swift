import ArgumentParser

extension ValidationError {
    /// What `--since` takes.
    static let since = ValidationError(
        "--since에는 날짜나 날짜와 시각을 쓰세요: 2026-11-22, 2026-11-22T14:00:00+09:00",
        "--since takes a date or a date and time: 2026-11-22, 2026-11-22T14:00:00+09:00.")
}
