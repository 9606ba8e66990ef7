import MemberDesk
package import Wording

/// How a console ended.
package struct ConsoleEnd: Sendable {
    /// The exit status.
    package let status: Int32
    /// How it looks now, for the next one.
    package let saved: SavedConsole
    private let checks: Int

    init(_ model: Model) {
        status = model.ending?.status ?? 0
        saved = model.saved
        checks = model.openAttempts.count
    }

    /// What is left to say to whoever leaves: registrations that nobody knows the outcome of are theirs until they are settled.
    package var lastWords: Phrase? {
        guard checks > 0 else { return nil }
        return Phrase(
            "결과를 확인하지 못한 등록이 \(checks)건 있습니다. 다시 등록하지 말고 kona reconcile 명령으로 확인하세요.",
            checks == 1
                ? "The outcome of 1 registration is not known. Do not register it again: kona reconcile checks it."
                : "The outcome of \(checks) registrations is not known. Do not register them again: kona reconcile checks them."
        )
    }
}
