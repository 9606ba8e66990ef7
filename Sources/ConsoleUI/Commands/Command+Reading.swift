import Wording

extension Command {
    /// Reading the log.
    static let reading: [Command] = [
        Command(
            .filterLog, Phrase("로그 거르기", "Filter log"),
            Phrase("선택한 회원의 통신만 보여 줍니다", "Shows only the selected member's exchanges"), keys: ["<f3>", "f"],
            short: Phrase("거르기", "Filter"), target: .member, hint: CommandHint(.view, 9),
            action: { model in
                model.log.memberFilter = model.log.memberFilter == nil ? model.list.selection : nil
                model.log.follow()
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
    ]
}
