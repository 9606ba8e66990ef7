extension Phrase {
    /// A withdrawal of consent was recorded.
    package static func consentWithdrawn(hasOpen: Bool) -> Phrase {
        hasOpen
            ? Phrase(
                "동의 철회를 기록했습니다. 이미 보낸 등록의 결과를 확인하세요(kona reconcile).",
                "The withdrawal is recorded. A registration was sent before: check its result (kona reconcile).")
            : Phrase(
                "동의 철회를 기록했습니다. 새 동의를 기록할 때까지 등록할 수 없습니다.",
                "The withdrawal is recorded. The member cannot be registered until a new consent is.")
    }

    /// A new consent after a withdrawal was recorded.
    package static let consentRestored = Phrase(
        "새 동의를 기록했습니다. 다시 등록할 수 있습니다.", "The new consent is recorded. The member can be registered again.")
}
