import Konaplate
import TerminalKit
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// The line dialogue without a desk: lines in, lines out, and a directory that answers at once.
struct DialogueFixture {
    private(set) var dialogue: Dialogue
    private(set) var now = ConsoleFixture.start
    private let directory: MemberDirectory
    /// Everything that was asked of the desk, but for the audit, the gate and the directory.
    private(set) var effects: [DeskEffect] = []

    init(_ setup: ConsoleFixture.Setup = .init()) {
        let console = ConsoleFixture(setup)
        directory = console.directory
        dialogue = Dialogue(model: console.model)
        carryOut(dialogue.take(.terminal(.deadline), at: now))
        dialogue.lines = []
    }

    var model: Model { dialogue.model }

    /// Types a line, and returns what is said.
    mutating func type(_ text: String) -> [String] { said { $0.take(.text(text), at: $1) } }

    /// Feeds what came from the desk, and returns what is said.
    mutating func send(_ message: DeskMessage) -> [String] { said { $0.take(.desk(message), at: $1) } }

    /// Takes something that happened, and returns what is said.
    mutating func said(_ happens: (inout Dialogue, Timestamp) -> [Effect]) -> [String] {
        carryOut(happens(&dialogue, now))
        defer { dialogue.lines = [] }
        return dialogue.lines
    }

    mutating func pass(_ duration: Duration) { now = now.advanced(by: duration) }

    /// Ends the reading of the account before a card, so that the card is there and can be answered.
    mutating func showCard(of memberID: MemberID) -> [String] {
        let lines = send(
            .result(
                .accountsRead(
                    summary(memberID), .done,
                    card: .allowed(decidedAt: BootTime(bootID: "boot-1", microseconds: 1000 * now.milliseconds)))))
        return lines
    }

    /// What the directory knows of a member, with another attempt.
    func summary(_ memberID: MemberID, _ attempt: Attempt? = nil) -> MemberSummary {
        let known = model.list.summary(memberID)
        return MemberSummary(
            member: known?.member ?? Member(id: memberID), reading: known?.reading, attempt: attempt ?? known?.attempt)
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for case .desk(let effect) in effects {
            switch effect {
            case .record, .decide: break
            case .listMembers(let request):
                var page: MemberPage?
                directory.page(request) { page = $0 }
                if let page { carryOut(dialogue.take(.desk(.directory(.page(page))), at: now)) }
            default: self.effects.append(effect)
            }
        }
    }
}
