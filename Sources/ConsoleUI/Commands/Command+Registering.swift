import Konaplate
import MemberDesk
import Wording

extension Command {
    /// Registering, and settling what is unknown.
    static let registering: [Command] = [
        Command(
            .register, Phrase("등록", "Register"),
            Phrase("계좌를 다시 조회한 뒤 등록할지 묻습니다", "Reads the account again and asks before it registers"),
            keys: ["<f7>", "r"], target: .member, hint: CommandHint(.act, 1, ranks: [.log: 8]),
            availability: { $0.registration(of: $0.list.selection) },
            afterRefusal: { model in
                (model.list.selection.map { [.desk(.decide(.prepareRegistration($0)))] } ?? [])
                    + model.readingOfSender()
            },
            action: { model in model.list.selection.map { model.read($0, opensCard: true) } ?? [] }),
        Command(
            .check, Phrase("결과 확인", "Check result"),
            Phrase("결과를 모르는 등록을 지금 확인합니다", "Checks a registration whose outcome is unknown"),
            keys: ["<f6>", "v"], short: Phrase("확인", "Check"), target: .member, hint: CommandHint(.act, 5),
            availability: { $0.checkOfSelected },
            afterRefusal: { model in
                (model.list.selection.map { [.desk(.decide(.reconcile($0)))] } ?? []) + model.readingOfSender()
            },
            action: { model in model.selectedOpenAttempt.map { model.check($0) } ?? [] }),
        Command(
            .override, Phrase("수기 확정", "Settle by hand"),
            Phrase("조회로 확정되지 않는 등록을 사유와 함께 확정합니다", "Settles a registration by hand, with a reason"),
            keys: ["e"], target: .member, availability: { $0.checkOfSelected },
            afterRefusal: { model in
                guard model.station.isReadOnly, let memberID = model.list.selection else {
                    return model.readingOfSender()
                }
                return [.desk(.decide(.override(memberID, isRegistered: true, reason: "")))]
            },
            action: { model in
                model.selectedOpenAttempt.map { model.present(OverrideCard(attempt: $0, in: model)) }
                return []
            }),
        Command(
            .arm, Phrase("운영 등록 허용", "Allow registration"),
            Phrase(
                "운영 등록을 사유와 함께 5분 동안 허용하거나, 허용을 끝냅니다",
                "Allows registration in production for five minutes, or ends that"),
            keys: ["<f9>"], availability: { $0.arming },
            afterRefusal: { $0.station.needsArming ? [.desk(.decide(.arm(reason: "")))] : [] },
            action: { $0.switchArming() }),
        Command(
            .workList, Phrase("확인할 건", "To check"),
            Phrase("결과를 확인해야 하는 모든 건을 오래된 순으로 보여 줍니다", "Lists everything to be checked, oldest first"),
            keys: ["<f4>", "o"], hint: CommandHint(.view, 7),
            action: { model in
                model.present(WorkList(selected: model.openAttempts.first?.id))
                return [.desk(.record(.viewed(.openAttempts, nil)))]
            }),
    ]
}

extension Model {
    /// Whether a member can be registered now.
    func registration(of memberID: MemberID?) -> Availability {
        guard let memberID else { return selectedMember }
        guard inFlight[.register(memberID)] == nil, inFlight[.readAccounts(memberID)] == nil else {
            return .disabled(.stillSending)
        }
        return gateRefusal(for: memberID).map { .disabled(.refusal($0, at: now)) } ?? .enabled
    }

    /// Whether what is known of the selected member says that the platform would refuse a command.
    func wouldBeRefused(_ id: CommandID) -> Bool {
        guard id == .register, let summary = list.selected else { return false }
        return switch state(of: summary) {
        case .registered, .noAccount: true
        case .needed, .check, .sending, .notRead: false
        }
    }

    /// What the gate has against registering a member.
    ///
    /// It is the same one that the registration itself passes; the consent is asked for on the card.
    func gateRefusal(for memberID: MemberID) -> GateRefusal? {
        station.gate.refusal(
            of: .prepareRegistration(memberID),
            facts: GateFacts(
                newestAttempt: openAttempts.first { $0.memberID == memberID }, isArmed: secondsArmed != nil))
    }

    /// Whether the selected member's attempt can be settled now.
    var checkOfSelected: Availability {
        guard !station.isReadOnly else { return .disabled(.readOnlySettling) }
        guard selectedMember == .enabled else { return selectedMember }
        guard let attempt = selectedOpenAttempt else { return .disabled(.nothingToCheck) }
        return settling(of: attempt)
    }

    /// Whether an open attempt can be settled now, by an inquiry or by hand.
    func settling(of attempt: Attempt) -> Availability {
        guard !station.isReadOnly else { return .disabled(.readOnlySettling) }
        // What a living process is sending is its own, here or elsewhere.
        guard attempt.state != .sending else { return .disabled(.stillBeingSent) }
        return inFlight[.check(attempt.id)] == nil ? .enabled : .disabled(.stillSending)
    }

    /// Where the selected member is being registered elsewhere, the sender may be dead: that is seen in the state.
    fileprivate func readingOfSender() -> [Effect] {
        guard let attempt = selectedOpenAttempt, isSentElsewhere(attempt) else { return [] }
        return [.desk(.readState)]
    }

    /// Inquires after an open attempt now.
    mutating func check(_ attempt: Attempt) -> [Effect] {
        guard inFlight[.check(attempt.id)] == nil else { return [] }
        inFlight[.check(attempt.id)] = now
        return [.desk(.check(attempt, byItself: false))]
    }
}
