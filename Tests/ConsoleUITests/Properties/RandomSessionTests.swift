import Konaplate
import MemberDesk
import TerminalKit
import Testing

@testable import ConsoleUI

/// Whatever is pressed and whatever is answered, these hold.
struct RandomSessionTests {
    private static let steps = 60

    @Test(arguments: [0..<100, 100..<200, 200..<300, 300..<400, 400..<500])
    func nothingIsRegisteredUnseenAndEveryPictureIsWhole(seeds: Range<Int>) throws {
        for seed in seeds {
            var session = RandomSession(seed: UInt64(seed))
            var watch = Watch()
            for number in 0..<Self.steps {
                let before = session.console
                let effects = try session.step()
                let faults = watch.faults(before, effects, session.console, draws: number % 6 == seed % 6)
                guard faults.isEmpty else {
                    Issue.record("seed \(seed), step \(number): \(faults.joined(separator: "; "))")
                    return
                }
            }
        }
    }

    /// What was seen so far, by a watch of its own.
    private struct Watch {
        private var cardSeen: (memberID: MemberID, at: Timestamp, decidedAt: BootTime)?
        private var batchCardSeen: Timestamp?
        private var registering: Set<MemberID> = []

        mutating func faults(
            _ before: ConsoleFixture, _ effects: [Effect], _ after: ConsoleFixture, draws: Bool
        ) -> [String] {
            var faults: [String] = []
            registering = registering.filter { before.model.inFlight[.register($0)] != nil }
            for effect in effects {
                switch effect {
                case .desk(.register(let memberID, let consent, let decidedAt)):
                    if decidedAt != cardSeen?.decidedAt { faults.append("was not decided on when the card was shown") }
                    if cardSeen?.memberID != memberID { faults.append("registers without a card") }
                    if let seen = cardSeen?.at, after.now.duration(since: seen) < .milliseconds(300) {
                        faults.append("registers before the card can be seen")
                    }
                    if !registering.insert(memberID).inserted { faults.append("registers a member twice") }
                    if after.model.station.isReadOnly { faults.append("registers although read-only") }
                    if after.model.station.environment == .production, before.model.secondsArmed == nil {
                        faults.append("registers in production although nobody has allowed it")
                    }
                    if after.model.station.requiresConsent, consent == nil {
                        faults.append("registers without consent")
                    }
                case .desk(.registerBatch(let members, _, let limits)):
                    if batchCardSeen.map({ after.now.duration(since: $0) < .milliseconds(300) }) ?? true {
                        faults.append("registers many before the card can be seen")
                    }
                    if after.model.batch?.reached == 0, members.count > 1, limits.members != 1 {
                        faults.append("registers many before one")
                    }
                    if after.model.station.isReadOnly { faults.append("registers many although read-only") }
                    if after.model.station.environment == .production { faults.append("registers many in production") }
                    if after.model.station.requiresConsent { faults.append("registers many without consent") }
                case .desk(.check) where after.model.station.isReadOnly: faults.append("checks although read-only")
                case .desk(.override) where after.model.station.isReadOnly: faults.append("settles although read-only")
                case .desk(.override(_, _, let reason)) where reason.allSatisfy(\.isWhitespace):
                    faults.append("settles without a reason")
                case .desk(.arm(_, let reason)) where reason.allSatisfy(\.isWhitespace):
                    faults.append("allows without a reason")
                case .desk(.arm) where after.model.station.environment != .production || after.model.station.isReadOnly:
                    faults.append("allows where there is nothing to allow")
                default: break
                }
            }
            if let card = after.card {
                if cardSeen?.memberID != card.memberID || before.card == nil {
                    cardSeen = (card.memberID, after.now, after.boot)
                }
            } else {
                cardSeen = nil
            }
            if after.model.top(BatchCard.self) == nil {
                batchCardSeen = nil
            } else if batchCardSeen == nil {
                batchCardSeen = after.now
            }
            let list = after.model.list
            if let selection = list.selection, after.known[selection] == nil, !list.isAwaited {
                faults.append("selects \(selection), which is not there")
            }
            if !list.isAwaited, list.count > 0, list.selected == nil { faults.append("selects nobody of many") }
            if list.selected.map({ $0.id != list.selection }) ?? false { faults.append("shows another than selected") }
            if after.model.notice.map({ $0.saidAt != list.selection }) ?? false {
                faults.append("says of one member what was said of another")
            }
            if !after.holdsRequests, after.awaited != nil, after.directory.isLoaded {
                faults.append("waits for a directory that has answered")
            }
            if let deadline = after.model.nextDeadline, deadline <= after.model.now {
                faults.append("waits for the past")
            }
            if after.model.now < before.model.now { faults.append("goes back in time") }
            if draws { faults += Self.pictureFaults(after) }
            return faults
        }

        private static func pictureFaults(_ console: ConsoleFixture) -> [String] {
            let frame = console.frame
            let text = frame.text
            let shown = FictionalMembers.secrets.filter { text.contains($0) }
            return FrameFaults(frame, size: console.model.size).faults + shown.map { "shows \($0)" }
        }
    }

    @Test func everySizeHoldsEveryScene() throws {
        for scene in Scene.all {
            let console = try scene.console()
            for (columns, rows) in [
                (1, 1), (2, 3), (59, 15), (60, 14), (60, 15), (61, 16), (79, 23), (99, 20), (200, 60),
            ] {
                for policy in [WidthPolicy.narrow, .wide] {
                    let size = Size(columns: columns, rows: rows)
                    let faults = FrameFaults(try scene.console(size: size, policy: policy).frame, size: size).faults
                    #expect(faults == [], "\(scene.name) at \(columns)x\(rows)")
                }
            }
            #expect(FictionalMembers.secrets.allSatisfy { !console.text.contains($0) }, "\(scene.name)")
        }
    }
}
