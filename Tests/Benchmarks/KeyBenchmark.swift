import ConsoleUI
import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What a key costs between the terminal and the picture.
struct KeyBenchmark: Benchmark {
    let name = "key"
    let about = "Down until the new picture is there, 120x40, beside comparing two pictures cell by cell"

    func measure(_ effort: Effort) async throws -> [Measurement] {
        let members = FictionalRoster.members(400).map { MemberSummary(member: $0, reading: nil, attempt: nil) }
        var model = Model(
            station: Station(
                profileName: "local", environment: .sandbox, host: "127.0.0.1:9", agent: "benchmark",
                gate: Gate(isReadOnly: false, level: .practice, consent: ConsentRules(isRequired: false)),
                isDemo: false,
                timeout: .seconds(10), settle: .seconds(30), masking: .standard, language: .korean, usesASCII: false,
                widthPolicy: .narrow),
            keymap: .standard, now: .now())
        let requests = model.start() + update(&model, .terminal(.resized(Size(columns: 120, rows: 40))), at: .now())
        guard let request = requests.lazy.compactMap(\.memberRequest).first else {
            throw NotAsExpected(description: "the console asks for no members")
        }
        let page = MemberPage(
            request: request, start: 0, members: members, count: 1_000_000, total: 1_000_000, unread: 1_000_000,
            updatedAt: .now(), idWidth: 11, anchorRow: nil)
        _ = update(&model, .desk(.directory(.page(page))), at: .now())
        let (up, down) = (Key(.up), Key(.down))
        var (before, picture) = (view(model), view(model))
        let presses = 50
        let measurement = await Measurement.pairs("\(presses) keys", rounds: effort.rounds) {
            for press in 0..<presses {
                _ = update(
                    &model, .terminal(.input(.key(press < presses / 2 ? down : up))), at: .now())
                before = picture
                picture = view(model)
            }
        } beside: {
            for _ in 0..<presses where before.differsEverywhere(from: picture) { before = picture }
        }
        guard before != picture else { throw NotAsExpected(description: "a key changes nothing") }
        return [measurement]
    }
}

extension Effect {
    fileprivate var memberRequest: ConsoleUI.MemberRequest? {
        if case .desk(.listMembers(let request)) = self { request } else { nil }
    }
}

extension Frame {
    /// Looks at every cell of both pictures, as a painter has to.
    fileprivate func differsEverywhere(from other: Frame) -> Bool {
        var same = 0
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let position = Position(row: row, column: column)
                if self[position] == other[position] { same += 1 }
            }
        }
        return same == 0
    }
}
