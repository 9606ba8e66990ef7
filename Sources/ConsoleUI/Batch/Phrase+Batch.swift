import Konaplate
import MemberDesk
import Wording

extension Phrase {
    static let batchNeedsConsents = Phrase(
        "이 프로필은 회원마다 동의 번호가 필요합니다. kona register --from 파일에 consent 열을 넣어 등록하세요.",
        "Here every member needs a consent of their own: register from a file with a column consent (kona register --from)."
    )

    /// Nobody of the marked members is left to be registered.
    static func nobodyToRegister(_ facts: BatchFacts) -> Phrase {
        guard facts.members.isEmpty else { return Phrase("남은 회원이 없습니다.", "No members are left.") }
        return Phrase(
            "표시한 회원 중 등록할 회원이 없습니다. (등록완료 \(facts.registered), 계좌없음 \(facts.withoutAccount), 확인필요 \(facts.open))",
            "Nobody marked can be registered (registered \(facts.registered), no account \(facts.withoutAccount), to check \(facts.open))."
        )
    }

    /// Who is to be registered is being looked at: that takes a while where they are many.
    static func preparingBatch(_ count: Int) -> Phrase {
        Phrase(
            "회원 \(MembersView.grouped(count))명의 등록을 준비하고 있습니다.",
            "Preparing to register \(MembersView.grouped(count)) members…")
    }

    static func batchDropped(_ count: Int) -> Phrase {
        Phrase("나머지 \(count)명은 등록하지 않습니다.", "The other \(count) will not be registered.")
    }

    /// A batch from before the console was started.
    static func batchLeft(_ key: String?) -> Phrase {
        guard let key else { return Phrase("끝나지 않은 일괄 등록이 있습니다.", "A batch of registrations is not finished.") }
        return Phrase(
            "끝나지 않은 일괄 등록이 있습니다. 이어서 처리하려면 누르세요: \(key)",
            "A batch of registrations is not finished; \(key) goes on with it.")
    }

    /// How many were done, why it stands still and how to go on.
    static func batchStopped(_ run: BatchRun, because reason: Phrase, _ key: String?) -> Phrase {
        let count = "\(run.reached)/\(run.members.count)"
        let goOn = key.map { Phrase(" 이어서 처리하려면 누르세요: \($0)", " \($0) goes on.") }
        return Phrase(
            "일괄 등록이 멈췄습니다 (\(count)). \(reason.korean)\(goOn?.korean ?? "")",
            "The batch has stopped (\(count)). \(reason.english)\(goOn?.english ?? "")")
    }

    static func stop(_ stop: BatchRun.Stop) -> Phrase {
        switch stop {
        case .first: Phrase("1건을 처리했습니다.", "One is done.")
        case .paused: Phrase("요청대로 멈췄습니다.", "As you asked.")
        case .refusals(let count): Phrase("\(count)건이 거절되었습니다. 사유를 확인하세요.", "\(count) were refused: find out why.")
        case .outcome:
            Phrase("마지막 건의 결과를 먼저 확인하세요.", "Look at the outcome of the last one first.")
        case .elsewhere: Phrase("다른 kona가 처리하고 있습니다.", "Another kona is working through it.")
        }
    }

    static func batchEnded(_ run: BatchRun) -> Phrase {
        let tally = run.tally
        return Phrase(
            "일괄 등록을 마쳤습니다. 등록완료 \(tally.registered)건, 거절 \(tally.refused)건, 확인필요 \(tally.open)건",
            "The batch is finished: \(tally.registered) registered, \(tally.refused) refused, \(tally.open) to check.")
    }

    /// What came of one member of a batch, in a word.
    static func result(_ result: BatchRun.Result) -> Phrase {
        switch result {
        case .attempted(let attempt): .word(attempt)
        case .refusedHere(let refusal): .word(refusal)
        }
    }
}

extension BatchRun {
    /// How far it has come, as the line for notices says it.
    func progress(at now: Timestamp) -> Phrase {
        let pace = pace(at: now).text
        guard !isPausing else {
            return Phrase(
                "일괄 등록  \(pace.korean)  진행 중인 1건을 마치고 멈춥니다", "Registering  \(pace.english)  stops after this one")
        }
        return Phrase("일괄 등록  \(pace.korean)  Esc 일시정지", "Registering  \(pace.english)  Esc pauses")
    }
}
