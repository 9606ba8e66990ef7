import MemberDesk
import Wording

extension Command {
    /// Reading the log.
    static let reading: [Command] = [
        Command(
            .filterLog, Phrase("로그 거르기", "Filter log"),
            Phrase(
                "오류, 회원, 응답코드, 상태, 결과, 낱말로 로그를 거릅니다",
                "Filters the log by errors, member, code, status, result, words"), keys: ["<f3>", "f"],
            short: Phrase("거르기", "Filter"), hint: CommandHint(.view, 9, ranks: [.log: 1]),
            action: { model in
                let prompt = LogFilterPrompt(in: model)
                model.focus = .log
                model.list.search.leave()
                model.present(prompt)
                return []
            }),
        Command(
            "log.remove-filter", Phrase("마지막 조건 빼기", "Remove last filter"),
            Phrase("로그를 거르는 마지막 조건을 뺍니다", "Takes the last condition off the filter"), keys: ["<bs>"],
            places: [.log],
            availability: { $0.log.filter.isEmpty ? .disabled(.noFilter) : .enabled },
            action: { model in
                model.log.filter.removeLast()
                return []
            }),
        Command(
            .nextError, Phrase("다음 오류", "Next error"),
            Phrase("다음 오류로 갑니다", "Goes to the next error"), keys: ["e"], short: Phrase("오류", "Error"),
            places: [.log], hint: CommandHint(.act, 6, in: [.log]),
            availability: { $0.log.visible.isEmpty ? .disabled(.noExchanges) : .enabled },
            action: { $0.moveToError(1) }),
        Command(
            .previousError, Phrase("이전 오류", "Previous error"),
            Phrase("이전 오류로 갑니다", "Goes to the error before"), keys: ["E"], places: [.log],
            availability: { $0.log.visible.isEmpty ? .disabled(.noExchanges) : .enabled },
            action: { $0.moveToError(-1) }),
        Command(
            .crossToMember, Phrase("회원/통신", "Member/exchange"),
            Phrase("통신의 회원으로 가고, 같은 키로 돌아옵니다", "Goes from an exchange to its member, and back"),
            keys: ["x", "<c-o>"], places: [.members, .detail, .log, .exchange],
            hint: CommandHint(.view, 8, in: [.log]), availability: { $0.crossing }, action: { $0.cross() }),
        Command(
            .timeline, Phrase("등록 경과", "Timeline"),
            Phrase("등록 한 건의 모든 단계를 시간과 함께 보여 줍니다", "Shows every step of one registration with its time"),
            keys: ["a"], places: [.log, .exchange, .history], hint: CommandHint(.view, 10, in: [.log]),
            availability: { $0.attemptToTrace == nil ? .disabled(.noAttemptHere) : .enabled },
            action: { model in
                guard let id = model.attemptToTrace, model.inFlight[.loadTimeline(id)] == nil else { return [] }
                model.inFlight[.loadTimeline(id)] = model.now
                return [.desk(.loadTimeline(id))]
            }),
        Command(
            .codes, Phrase("응답코드 사전", "Response codes"),
            Phrase("응답코드의 의미와 다음 할 일을 찾습니다", "Looks up what response codes mean and what to do next"),
            keys: ["d"], places: [.log, .exchange, .detail], hint: CommandHint(.view, 12, in: [.log, .detail]),
            action: { model in
                model.present(CodesPage(in: model))
                return []
            }),
        Command(
            "log.export", Phrase("로그 내보내기", "Export log"),
            Phrase("통신 로그를 파일로 저장합니다", "Writes the log to a file"), keys: ["s"],
            short: Phrase("내보내기", "Export"), places: [.log], hint: CommandHint(.take, 11, in: [.log]),
            action: { model in
                model.present(ExportCard(in: model))
                return []
            }),
        Command(
            "log.follow", Phrase("실시간", "Follow"),
            Phrase("새 기록을 실시간으로 보여 줍니다", "Follows the newest log entry"), keys: ["w"],
            target: .screen, hint: CommandHint(.act, 5, in: [.log]),
            action: { model in
                model.log.follow()
                return []
            }),
        Command(
            "log.fold", Phrase("로그 접기", "Fold log"),
            Phrase("로그를 한 줄로 접거나 펼칩니다", "Folds the log to its last line, or unfolds it"), keys: ["l"],
            target: .screen,
            action: { model in
                model.log.isFolded.toggle()
                return []
            }),
        Command(
            .nextExchange, Phrase("다음 통신", "Next exchange"), Phrase("다음 통신으로 갑니다", "Goes to the next exchange"),
            keys: ["n", "<right>"], short: Phrase("다음", "Next"), places: [.exchange], target: .position,
            action: { $0.turnExchange(by: 1) }),
        Command(
            .previousExchange, Phrase("이전 통신", "Previous exchange"),
            Phrase("이전 통신으로 갑니다", "Goes to the exchange before"), keys: ["p", "<left>"],
            short: Phrase("이전", "Previous"), places: [.exchange], target: .position,
            action: { $0.turnExchange(by: -1) }),
    ]
}

extension Model {
    /// Moves the log's marker to another error, or says that there is none.
    fileprivate mutating func moveToError(_ step: Int) -> [Effect] {
        guard !log.moveToError(step) else { return [] }
        let key = keymap.keys(of: step > 0 ? .previousError : .nextError).first.map { KeyLabel.of($0) }
        say(.info, step > 0 ? .noErrorAfter(key: key) : .noErrorBefore(key: key))
        return []
    }

    /// Shows the neighbour of the open exchange among those that the log shows.
    fileprivate mutating func turnExchange(by step: Int) -> [Effect] {
        guard let page = top(ExchangePage.self) else { return [] }
        let neighbour =
            step > 0
            ? log.visible.first { $0.id > page.entry.id } : log.visible.last { $0.id < page.entry.id }
        guard let neighbour else {
            say(.info, step > 0 ? .noExchangeAfter : .noExchangeBefore)
            return []
        }
        log.stay(on: neighbour.id)
        dismiss()
        return openExchange(neighbour)
    }
}

extension Phrase {
    fileprivate static let noFilter = Phrase("로그를 거르는 조건이 없습니다.", "The log is not filtered.")
    fileprivate static let noExchangeAfter = Phrase("마지막 통신입니다.", "This is the last exchange.")
    fileprivate static let noExchangeBefore = Phrase("첫 통신입니다.", "This is the first exchange.")
    fileprivate static let noAttemptHere = Phrase(
        "등록과 이어진 통신이 아닙니다.", "This exchange does not belong to a registration.")

    fileprivate static func noErrorAfter(key: String?) -> Phrase {
        guard let key else { return Phrase("뒤에는 오류가 없습니다.", "No error after this one.") }
        return Phrase("뒤에는 오류가 없습니다. 앞의 오류: \(key)", "No error after this one; \(key) looks before it.")
    }

    fileprivate static func noErrorBefore(key: String?) -> Phrase {
        guard let key else { return Phrase("앞에는 오류가 없습니다.", "No error before this one.") }
        return Phrase("앞에는 오류가 없습니다. 뒤의 오류: \(key)", "No error before this one; \(key) looks after it.")
    }
}
