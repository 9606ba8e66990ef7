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

    /// What does not fit between the state and its anchor.
    package static func anchorFinding(_ finding: AnchorFinding) -> Phrase {
        switch finding {
        case .unknown:
            Phrase(
                "외부에 남긴 기록(audit_anchor)에 이 상태의 행이 없습니다. 다른 파일이거나, 남긴 행을 지웠습니다.",
                "the anchor has no line about this state: it is another file, or its lines were taken out.")
        case .rebuilt(let row):
            Phrase(
                "감사 기록 \(row)번 행이 외부에 남긴 것(audit_anchor)과 다릅니다. 감사 기록을 새로 만들었거나 이전 사본에서 이어 썼습니다. 파일을 보존하고 알리세요.",
                "row \(row) of the audit is not the one that the anchor knows: the chain was made anew, or an older copy was gone on with. Keep the files and report it."
            )
        case .behind(let last, let known):
            Phrase(
                "감사 기록이 \(last)번 행에서 끝나지만 외부(audit_anchor)에는 \(known)번 행까지 있습니다. 끝을 잘랐거나 이전 사본으로 바꿨습니다. 파일을 보존하고 알리세요.",
                "the audit ends with row \(last), but the anchor knows row \(known): its end was cut off, or an older copy was put back. Keep the files and report it."
            )
        case .replaced(let row, let time):
            Phrase(
                "외부에 남긴 기록(audit_anchor)에는 이 프로필의 다른 상태가 있습니다(\(time), \(row)번 행까지). 상태 폴더를 지우고 새로 시작했습니다. 열린 등록을 Konaplate에서 확인하고 알리세요.",
                "the anchor knows another state of this profile, which came to row \(row) at \(time): its folder was deleted and a new one begun. Check its open registrations at Konaplate and report it."
            )
        }
    }

    /// The audit cannot be kept outside of the state.
    package static func anchorFailure(_ failure: AnchorFailure) -> Phrase {
        Phrase(
            "주의: \(failure.path): 감사 기록을 외부(audit_anchor)에 남길 수 없습니다(\(failure.reason)).",
            "Note: \(failure.path): the audit cannot be anchored outside of the state (\(failure.reason)).")
    }

    private static func name(of record: AuditFinding.Record, _ key: String) -> Phrase {
        switch record {
        case .attempt: Phrase("등록 시도 \(key)", "attempt \(key)")
        case .exchange: Phrase("통신 \(key)", "exchange \(key)")
        case .reading: Phrase("회원 \(key)의 계좌 조회 결과", "the reading of member \(key)")
        case .batch: Phrase("일괄 등록 진행 상황", "the progress of a bulk registration")
        case .arming: Phrase("운영 등록 허용", "a permission to register in production")
        case .withdrawal: Phrase("동의 철회", "a withdrawal of consent")
        case .approval: Phrase("승인 요청", "a request for approval")
        case .directory: Phrase("회원 목록", "the list of members")
        case .identity: Phrase("상태의 소유자", "the owner of the state")
        }
    }
}
