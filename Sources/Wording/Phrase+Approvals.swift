package import MemberDesk

extension Phrase {
    /// What was decided on a request, and what follows.
    package static func decided(_ id: Approval.ID, isApproved: Bool) -> Phrase {
        isApproved
            ? Phrase(
                "요청 \(id)번을 승인했습니다. 요청한 사람이 한 시간 안에 다시 실행해야 합니다.",
                "Request \(id) is approved. Who asked for it has an hour to do it again.")
            : Phrase("요청 \(id)번을 거절했습니다.", "Request \(id) is rejected.")
    }
}

extension Approval {
    /// What the request is for.
    package var title: Phrase {
        switch kind {
        case "override": Phrase("수기 확정", "settling by hand")
        case "bulk": Phrase("파일 등록", "registering a file")
        default: Phrase("내보내기", "export")
        }
    }

    /// What the request stands at.
    package var status: Phrase {
        guard let decision else { return Phrase("대기", "waiting") }
        return decision.isApproved
            ? Phrase("승인(\(decision.agent))", "approved (\(decision.agent))")
            : Phrase("거절(\(decision.agent))", "rejected (\(decision.agent))")
    }
}
