import Wording

extension Command {
    /// Hiding what is personal, and showing a value of it.
    static let privacy: [Command] = [
        Command(
            .curtain, Phrase("화면 가리기", "Hide screen"),
            Phrase("개인정보를 모두 가립니다. 아무 키나 누르면 돌아옵니다", "Hides everything personal until a key is pressed"),
            keys: ["<f12>", "z"], action: { $0.drawCurtain() }),
        Command(
            "member.reveal", Phrase("가린 정보 보기", "Show masked value"),
            Phrase("사유를 받고 한 가지 정보를 10초 동안 보여 줍니다", "Asks for a reason and shows one value for ten seconds"),
            keys: ["<c-x>"], target: .member,
            availability: { model in
                guard let memberID = model.list.selection else { return model.selectedMember }
                return model.inFlight[.reveal(memberID)] == nil ? .enabled : .disabled(.stillSending)
            },
            action: { model in
                model.list.selection.map { model.present(RevealPrompt(memberID: $0, station: model.station)) }
                return []
            }),
    ]
}
