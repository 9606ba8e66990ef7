import Konaplate
import TerminalKit
import Testing

@testable import ConsoleUI
@testable import MemberDesk

/// The directory beside the model: what is known goes through it in one order, and parts of it are brought.
struct MemberDirectoryTests {
    private static let start = ConsoleFixture.start

    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private func loaded(_ entries: [FictionalMembers.Entry] = FictionalMembers.all) -> MemberDirectory {
        let directory = MemberDirectory()
        directory.load(Self.snapshot(FictionalMembers.summaries(entries, readAt: Self.start, at: .standard)))
        return directory
    }

    private static func snapshot(_ summaries: [MemberSummary]) -> DirectorySnapshot {
        DirectorySnapshot(summaries: summaries, updatedAt: start)
    }

    /// Members numbered from 1, without anything but their numbers.
    private func many(_ count: UInt64) throws -> MemberDirectory {
        let directory = MemberDirectory()
        directory.load(
            Self.snapshot(
                try (1...count).map { MemberSummary(member: Member(id: try .of($0)), reading: nil, attempt: nil) }))
        return directory
    }

    private func page(
        _ directory: MemberDirectory, _ text: String = "", sort: MemberSort = .memberID, rows: Range<Int> = 0..<100,
        anchor: MemberID? = nil, anchorRow: Int? = nil
    ) throws -> MemberPage {
        var page: MemberPage?
        directory.page(.init(text: text, sort: sort, rows: rows, anchor: anchor, anchorRow: anchorRow)) { page = $0 }
        return try #require(page)
    }

    private func absorb(_ directory: MemberDirectory, _ summaries: [MemberSummary]) -> [MemberSummary] {
        var new: [MemberSummary] = []
        directory.absorb(summaries) { new = $0 }
        return new
    }

    private func summary(
        _ memberID: MemberID, reading: AutoRechargeState? = nil, exchange: Int64 = 1, attempt: Attempt? = nil
    ) -> MemberSummary {
        var stored = reading.map {
            StoredReading(
                memberID: memberID, readAt: Self.start, state: $0, rechargeAccount: nil, autoRechargeAccount: nil,
                accountsDiffer: false)
        }
        stored?.exchangeID = exchange
        return MemberSummary(member: Member(id: memberID), reading: stored, attempt: attempt)
    }

    // MARK: What is known

    @Test func whatCameBeforeTheDirectoryIsNotLost() throws {
        let directory = MemberDirectory()
        let open = Attempt.of(kona, state: .unknown(.timeout))
        var settled = open
        settled.state = .registered
        #expect(absorb(directory, [summary(kona, attempt: settled)]).count == 1)
        directory.page(.init(text: "", sort: .memberID, rows: 0..<9)) { _ in
            Issue.record("a directory that is not read brings a page")
        }
        // What was read for the directory is older than what came meanwhile.
        directory.load(Self.snapshot([summary(kona, attempt: open)]))
        #expect(try page(directory).members.first?.attempt == settled)
    }

    @Test func whatIsKnownIsToldOnce() {
        let directory = loaded()
        let read = summary(kona, reading: .registered)
        #expect(absorb(directory, [read]).map(\.id) == [kona])
        #expect(absorb(directory, [read]) == [])
    }

    @Test func olderReadingsAndAttemptsChangeNothing() throws {
        let directory = loaded()
        _ = absorb(directory, [summary(kona, reading: .registered, exchange: 9)])
        #expect(absorb(directory, [summary(kona, reading: .needed, exchange: 8)]) == [])
        _ = absorb(directory, [summary(kona, attempt: .of(kona, id: 20, state: .registered))])
        #expect(absorb(directory, [summary(kona, attempt: .of(kona, id: 20, state: .sending))]) == [])
        #expect(absorb(directory, [summary(kona, attempt: .of(kona, id: 19, state: .refused(.other)))]) == [])
        let known = try #require(try page(directory).members.first { $0.id == kona })
        #expect(known.reading?.state == .registered)
        #expect(known.attempt?.state == .registered)
    }

    @Test func newStateChangesWhatASearchByStateFinds() throws {
        let directory = loaded()
        let koko = try MemberID.of(FictionalMembers.koko)
        #expect(try page(directory, "상태:등록필요").members.map(\.id) == [kona])
        _ = absorb(directory, [summary(koko, reading: .needed)])
        #expect(try page(directory, "상태:등록필요").members.map(\.id) == [kona, koko])
    }

    // MARK: Members that are added

    @Test func addedMemberIsFoundInItsPlaceAndCountedOnce() throws {
        let directory = loaded()
        let new = try MemberID.of(50_000_000_099)
        let later = Self.start.advanced(by: .seconds(60))
        directory.add([Member(id: new, name: Personal("홍다라"))], updatedAt: later)
        let all = try page(directory)
        #expect(all.total == FictionalMembers.all.count + 1)
        #expect(all.updatedAt == later)
        #expect(all.members.map(\.id) == all.members.map(\.id).sorted())
        #expect(try page(directory, "ㅎㄷㄹ").members.map(\.id) == [new])
        directory.add([Member(id: new, name: Personal("홍다솜"))], updatedAt: later)
        #expect(try page(directory).total == all.total)
        #expect(try page(directory, "홍다라").members == [])
        #expect(try page(directory, "홍다솜").members.map(\.id) == [new])
    }

    @Test func memberThatIsAddedAgainKeepsWhatIsKnown() throws {
        let directory = loaded()
        directory.add([Member(id: kona, name: Personal("김새봄"))], updatedAt: nil)
        let found = try page(directory, "김새봄").members
        #expect(found.map(\.id) == [kona])
        #expect(found.first?.reading?.state == .needed)
    }

    // MARK: Pages

    @Test func pageHoldsTheRowsThatAreWanted() throws {
        let directory = try many(1000)
        let part = try page(directory, rows: 400..<450)
        #expect(part.start == 400)
        #expect(part.members.map(\.id.value) == Array(401...450))
        #expect(part.count == 1000)
        #expect(try page(directory, rows: 990..<1200).members.map(\.id.value) == Array(991...1000))
        #expect(try page(directory, rows: 2000..<2100).members == [])
    }

    @Test(arguments: [1, 405, 1000] as [UInt64])
    func pageGoesWhereItsAnchorIs(anchor: UInt64) throws {
        let directory = try many(1000)
        let part = try page(directory, rows: 400..<450, anchor: .of(anchor))
        #expect(part.anchorRow == Int(anchor) - 1)
        #expect(part.members.contains { $0.id.value == anchor })
    }

    @Test func selectedRowStaysWhenItIsNoMatchAnyMore() throws {
        let directory = loaded()
        _ = absorb(directory, [summary(kona, reading: .registered)])
        let registered = try page(directory, "상태:등록필요", anchor: kona, anchorRow: 0)
        #expect(registered.members.map(\.id) == [kona])
        #expect(registered.anchorRow == 0)
        // Only where it is asked for.
        #expect(try page(directory, "상태:등록필요", anchor: kona).members == [])
        // And the next search is not misled by it.
        #expect(try page(directory, "상태:등록필요").count == 0)
    }

    // MARK: Orders

    @Test func sortsByNameStateAndLastRegistration() throws {
        let directory = loaded()
        let tamna = try MemberID.of(FictionalMembers.tamna)
        let sumin = try MemberID.of(FictionalMembers.sumin)
        _ = absorb(
            directory,
            [
                summary(tamna, attempt: .of(tamna, id: 1, state: .registered)),
                summary(
                    sumin,
                    attempt: .of(
                        sumin, id: 2, state: .unknown(.timeout), at: Self.start.advanced(by: .seconds(60)))),
            ])
        let names = try page(directory, sort: .name).members
        #expect(names.first?.id.value == FictionalMembers.minsu)
        #expect(names.last?.id.value == FictionalMembers.nameless)
        let states = try page(directory, sort: .state).members
        #expect(states.prefix(2).map(\.id) == [sumin, kona])
        #expect(try page(directory, sort: .lastAttempt).members.prefix(3).map(\.id) == [sumin, tamna, kona])
    }
}
