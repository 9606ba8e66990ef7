extension Phrase {
    /// A living process is carrying out the same file.
    package static let batchCarriedOutElsewhere = Phrase(
        "다른 kona가 이 파일을 처리하고 있습니다. 끝난 뒤 --resume으로 이어서 처리하세요.",
        "another kona is working through this file; wait until it has finished, then continue with --resume")
    /// A batch ended before its end.
    package static func rowsNotReached(_ count: Int) -> Phrase {
        Phrase(
            "처리하지 않은 행이 \(count)개 있습니다. 원인을 해결한 뒤 같은 파일에 --resume을 붙여 이어서 처리하세요.",
            "\(count == 1 ? "1 row was" : "\(count) rows were") not reached. Fix the cause, then run the same file again with --resume."
        )
    }

    /// What a batch does, before it is confirmed.
    package static func batchCard(_ count: Int) -> Phrase {
        Phrase(
            "\(count)명을 자동충전 계좌로 등록합니다. 취소할 수 없습니다.",
            "The accounts of \(count) members will be registered for auto recharge. This cannot be undone.")
    }
}
