package import MemberDesk

extension Phrase {
    /// What does not fit in the audit, or in the state for which it answers.
    package static func auditFinding(_ finding: AuditFinding) -> Phrase {
        let (place, row) = (finding.row, "\(finding.row)")
        switch finding.what {
        case .chain:
            return Phrase(
                "감사 기록이 손상되었습니다: \(row)번 행이 앞의 행과 맞지 않습니다. 파일을 보존하고 알리세요.",
                "the audit is broken: row \(row) does not fit the one before it. Keep the file and report it.")
        case .record(let record, let key, .changed):
            let name = name(of: record, key)
            return Phrase(
                "상태가 감사 기록과 다릅니다: \(name.korean)의 내용이 감사 기록 \(row)번 행과 다릅니다. 누군가 직접 고쳤습니다. 파일을 보존하고 알리세요.",
                "the state is not what the audit tells: \(name.english) differs from row \(place). Somebody changed it by hand. Keep the file and report it."
            )
        case .record(let record, let key, .missing):
            let name = name(of: record, key)
            return Phrase(
                "상태가 감사 기록과 다릅니다: 감사 기록 \(row)번 행의 \(name.korean) 기록이 없습니다. 누군가 직접 지웠습니다. 파일을 보존하고 알리세요.",
                "the state is not what the audit tells: \(name.english), of row \(place), is gone. Somebody deleted it by hand. Keep the file and report it."
            )
        case .record(let record, let key, .added):
            let name = name(of: record, key)
            return Phrase(
                "상태가 감사 기록과 다릅니다: 감사 기록 \(row)번 행에 있어야 할 \(name.korean) 기록이 없습니다. 누군가 직접 더했거나 감사 기록의 끝을 지웠습니다. 파일을 보존하고 알리세요.",
                "the state is not what the audit tells: \(name.english) has no row in it, where \(place) should be. Somebody added it by hand or cut off the end of the audit. Keep the file and report it."
            )
        }
    }

    private static func name(of record: AuditFinding.Record, _ key: String) -> Phrase {
        switch record {
        case .attempt: Phrase("등록 시도 \(key)", "attempt \(key)")
        case .exchange: Phrase("통신 \(key)", "exchange \(key)")
        case .reading: Phrase("회원 \(key)의 계좌 조회 결과", "the reading of member \(key)")
        case .batch: Phrase("일괄 등록 진행 상황", "the progress of a bulk registration")
        case .identity: Phrase("상태의 소유자", "the owner of the state")
        }
    }
}
