extension Phrase {
    /// There is no attempt to be checked.
    package static let nothingOpen = Phrase("확인할 건이 없습니다.", "There is nothing to check.")
    /// An attempt that a living process is sending cannot be settled.
    package static let stillBeingSent = Phrase(
        "아직 보내는 중이어서 확정할 수 없습니다.", "The request is still being sent and cannot be settled yet.")
    /// The correlation ID of the inquiry.
    package static let inquiryCorrelationID = Phrase("조회 추적번호", "Inquiry correlation ID")

    /// How long ago something was.
    package static let age = Phrase("경과", "Age")

    /// A time of whole minutes, in the unit that tells most.
    package static func age(minutes: Int64) -> Phrase {
        if minutes < 60 { return Phrase("\(minutes)분", "\(minutes) min") }
        if minutes < 2880 { return Phrase("\(minutes / 60)시간", "\(minutes / 60) h") }
        return Phrase("\(minutes / 1440)일", "\(minutes / 1440) days")
    }

    /// An inquiry came before the server has had its time.
    static func tooEarly(seconds: Int64) -> Phrase {
        saying(
            Phrase(
                "서버가 아직 처리하고 있을 수 있습니다. 다시 등록하지 말고 \(seconds)초 후에 확인하세요.",
                "The server may still be working on it. Do not register again; check in \(seconds) s."),
            sayChecking)
    }

    /// An inquiry could not settle it.
    static let stillUnknown = saying(
        Phrase(
            "조회로 확인되지 않았습니다. 추적번호를 운영팀에 전달하고 콜백을 등록하세요.",
            "Still unknown after the inquiry. Pass the correlation ID to the operations team and arrange a callback."),
        Phrase(
            "등록 결과를 확인하는 데 시간이 더 필요합니다. 확인되는 대로 연락드리겠습니다.",
            "It takes longer to check the result. We will call you as soon as we know."))
}
