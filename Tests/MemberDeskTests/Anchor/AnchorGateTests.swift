import Konaplate
import Testing

@testable import MemberDesk

/// Money rule 8: in production nothing is changed that cannot be proved outside of the state.
struct AnchorGateTests {
    private static func desk(in environment: ProfileEnvironment, _ anchor: AnchorKeeper) throws -> Desk {
        let profile = try Configuration(
            text: """
                [profiles.live]
                environment = "\(environment.rawValue)"
                base_url = "https://live.example.com/open-api"
                asp_id = "\(EmptyState.aspID)"
                access_key = "abc"
                secret_key_env = "KONA_SECRET"
                state_folder = "/nowhere"
                """, file: "config.toml"
        ).profile(named: "live")
        let clock = ManualClock().desk
        return Desk(
            profile: profile, environment: [:],
            options: DeskOptions(stateRoot: "/nowhere", agent: "cs.kim", clock: clock),
            store: try MemoryStore().session(seal: Seal(agent: "cs.kim"), clock: clock), anchor: anchor)
    }

    private static func keeper(_ path: String) -> AnchorKeeper {
        let keeper = AnchorKeeper(.file(path: path), FileAnchor(path: path), desk: "x")
        keeper.take(
            StateMark(row: 1, hash: "a"), of: "state", at: Timestamp(milliseconds: 0), isDue: true)
        return keeper
    }

    @Test(arguments: [ProfileEnvironment.uat, .production])
    func `anchor that cannot be written stops production and nothing else`(environment: ProfileEnvironment) async throws
    {
        let desk = try Self.desk(in: environment, Self.keeper("/nowhere/anchor"))
        let memberID = try MemberID.published(1)
        #expect(desk.anchorFailure?.path == "/nowhere/anchor")
        for request in [
            GateRequest.register(memberID, consent: "REC-7"), .bulk(fileHash: "00", rows: 1), .purge(reason: "a year"),
            .override(memberID, isRegistered: true, reason: "ticket 7"),
        ] {
            let refusal = try await desk.decision(on: request).refusal
            #expect((refusal == .noAnchor) == (environment == .production), "\(request)")
        }
        #expect(try await desk.decision(on: .reconcile(memberID)).refusal == nil)
    }

    @Test func `anchor that can be written stops nothing`() async throws {
        try await withTemporaryFolder { folder in
            let desk = try Self.desk(in: .production, Self.keeper("\(folder.path)/anchor"))
            #expect(desk.anchorFailure == nil)
            #expect(try await desk.decision(on: .bulk(fileHash: "00", rows: 1)).refusal != .noAnchor)
        }
    }
}
