package import Konaplate
package import MemberDesk

extension Phrase {
    /// Why something that a console began failed on this machine: what it means first, since a notice has one line.
    package static func failure(_ error: any Error, at now: Timestamp) -> Phrase {
        if let refusal = error as? GateRefusal { return .refusal(refusal, at: now) }
        switch error as? StateError {
        case .unusable?, .busy?:
            return Phrase(
                "아무것도 보내지 않았습니다. 상태 파일을 사용할 수 없습니다: \(cause(error))",
                "Nothing was sent. The state cannot be used: \(cause(error))")
        case .unrecorded?:
            return Phrase(
                "결과를 기록하지 못했습니다. 다시 조회하세요: \(cause(error))",
                "The outcome could not be recorded. Check again: \(cause(error))")
        case .takenOver?:
            return Phrase(
                "종료하고 다시 시작하세요. base_url이 바뀌어 아무것도 보내지 않았습니다.",
                "Quit this console and start it again. The base_url was changed; nothing was sent.")
        case let error?: return state(error)
        case nil: return Phrase("\(error)", "\(error)")
        }
    }

    /// Why the console does not see what is new; it says nothing of what may be under way.
    package static func stateUnread(_ error: any Error, at now: Timestamp) -> Phrase {
        if case .takenOver? = error as? StateError { return failure(error, at: now) }
        return Phrase(
            "새 기록을 읽지 못했습니다. 다시 시도합니다: \(cause(error))", "New entries cannot be read; trying again: \(cause(error))")
    }

    private static func cause(_ error: any Error) -> String {
        (error as? StateError)?.cause ?? "\(error)"
    }

    /// Why the state cannot be used, and the way out.
    package static func state(_ error: StateError) -> Phrase {
        let korean =
            switch error {
            case .unusable(let path, let reason):
                "\(path): 상태 파일을 사용할 수 없습니다: \(reason). 아무것도 보내지 않았습니다. 원인을 해결하세요. 다른 폴더(--state-dir)에서는 확인할 건을 알 수 없습니다."
            case .busy(let path):
                "\(path): 다른 프로세스가 상태 파일을 사용하고 있습니다. 아무것도 보내지 않았습니다. 잠시 후 다시 시도하세요."
            case .otherFolder(let path, let known, let note):
                "\(path): 이 ASP ID와 base_url의 운영 상태는 \(known)에 있습니다. 그곳의 확인할 건을 여기서는 알 수 없습니다. state_folder로 그 폴더를 지정하거나 상태를 이곳으로 옮기세요. 완전히 없어졌다면 Konaplate에서 열린 등록을 확인한 뒤 \(note) 파일을 지우세요."
            case .twoStates(let path, let other):
                "\(path): 같은 ASP ID와 base_url의 상태가 이미 \(other)에 있습니다. 서로의 확인할 건을 알 수 없습니다. 각 프로필 이름으로 결과를 확인한 뒤 이 폴더를 옮기세요."
            case .unrecorded(let path, let reason):
                "\(path): 결과를 기록하지 못했습니다: \(reason). 원인을 해결하고 다시 조회하세요."
            case .newerSchema(let path):
                "\(path): 더 새로운 버전의 kona가 만든 상태 파일입니다. 그 버전을 사용하거나 --state-dir로 다른 폴더를 지정하세요."
            case .lostContent(let path):
                "\(path): 상태 파일의 내용이 없어졌습니다(비었거나, 지워졌거나, -wal 없이 복사되었거나, 예전 사본입니다). 확인할 건이 남아 있을 수 있습니다. 최신 사본(desk.sqlite와 desk.sqlite-wal)을 되돌려 놓으세요. 없으면 kona state reset으로 새로 시작하세요."
            case .programmed(let path):
                "\(path): 상태 파일에 kona가 만들지 않는 트리거나 뷰가 있습니다. 누군가 고쳤으며, 기록하는 내용을 바꿀 수 있습니다. 아무것도 보내지 않았습니다. 파일을 보존하고 알리세요. 그전의 사본을 되돌려 놓거나 kona state reset으로 새로 시작하세요."
            case .disagreement(let path, let memberID):
                "\(path): 회원 \(memberID)의 등록 기록이 감사 기록과 다릅니다. 누군가 상태 파일을 고쳤습니다. 아무것도 보내지 않았습니다. 파일을 보존하고 알리세요."
            case .untrusted(let path, let fault):
                "\(path): 상태 파일을 믿을 수 없습니다. \(korean(fault))"
            case .locked(let error):
                "상태 파일의 이름은 암호화되어 있으며 그 키를 얻지 못했습니다. \(configuration(error).korean)"
            case .otherKey:
                "상태 파일의 이름이 다른 키로 암호화되어 있습니다. 다른 곳의 상태 파일이거나 비밀 키가 바뀌었습니다. 이전 키가 있으면 kona state rekey로 다시 암호화하거나, 이전 키를 되돌려 놓거나 state_key_command로 지정하세요. 없으면 kona state reset으로 새로 시작하고 회원을 다시 가져오세요. kona log와 kona reconcile은 그대로 쓸 수 있습니다."
            case .replacedDirectory:
                "회원 목록이 마지막에 기록한 것과 다릅니다. 일부를 고치거나 지웠거나 예전 사본으로 바꿨습니다. 목록을 표시하지 않았습니다. 상태 파일 전체의 최신 사본을 되돌려 놓거나, kona state reset으로 새로 시작하고 회원을 다시 가져오세요. kona log와 kona reconcile은 그대로 쓸 수 있습니다."
            case .notFormerKey:
                "이전 키라고 지정한 키로 암호화한 이름이 아닙니다. 아무것도 바꾸지 않았습니다."
            case .otherASP(let path, let found, let expected):
                "\(path): ASP ID \(found)의 상태 파일인데 프로필의 ASP ID는 \(expected)입니다. asp_id를 고치거나 프로필 이름을 바꾸세요."
            case .otherBaseURL(let path, let found, let openAttempts):
                "\(path): \(found)로 보낸 확인할 건이 \(openAttempts)건 있습니다. base_url을 바꾸기 전에 결과를 확인하세요."
            case .takenOver(let path, let found):
                "\(path): 그 사이 프로필의 base_url이 \(found)로 바뀌었습니다. 종료하고 다시 시작하세요."
            }
        return Phrase(korean, error.description)
    }
}
