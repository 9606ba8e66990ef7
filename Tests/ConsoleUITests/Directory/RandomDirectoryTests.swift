import Konaplate
import Testing

@testable import ConsoleUI
@testable import MemberDesk

/// Whatever becomes known in whatever order, the directory lists what a plain list would.
struct RandomDirectoryTests {
    private static let texts = [
        "", "김", "ㄱㅁ", "나라", "12", "0", "kona", "010", "김 12", "상태:미조회", "상태:등록필요", "김 상태:등록완료", "auto:check",
        "상태:미조회 나", "은행:003", "김나라", "bank:nowhere",
    ]
    private static let names = ["김나라", "김코나", "박나", "Kim Kona", "나김", "José", "이김나라", nil]

    private static func member(_ number: UInt64, _ generator: inout SplitMix64) throws -> Member {
        let digits = UInt64.random(in: 1000...9999, using: &generator)
        return Member(
            id: try .of(number), name: names.randomElement(using: &generator)?.map { Personal($0) },
            mobile: Bool.random(using: &generator) ? Personal("010-1234-\(digits)") : nil,
            loginID: Bool.random(using: &generator) ? Personal("kona\(digits)@example.com") : nil)
    }

    private static func news(_ number: UInt64, _ generator: inout SplitMix64) throws -> MemberSummary {
        let memberID = try MemberID.of(number)
        var (reading, attempt): (StoredReading?, Attempt?) = (nil, nil)
        if Bool.random(using: &generator) {
            let states: [AutoRechargeState] = [.needed, .registered, .noAccount]
            reading = StoredReading(
                memberID: memberID, readAt: ConsoleFixture.start.advanced(by: .seconds(5)),
                state: states.randomElement(using: &generator) ?? .needed,
                rechargeAccount: .of("003", "기업은행", "***123"), autoRechargeAccount: nil, accountsDiffer: false)
            reading?.exchangeID = Int64.random(in: 1...9, using: &generator)
        } else {
            let states: [AttemptState] = [.registered, .unknown(.timeout), .sending, .refused(.other)]
            attempt = .of(
                memberID, id: Int64.random(in: 1...40, using: &generator),
                state: states.randomElement(using: &generator) ?? .registered,
                at: ConsoleFixture.start.advanced(by: .seconds(Int.random(in: 0...3, using: &generator))))
        }
        return MemberSummary(member: Member(id: memberID), reading: reading, attempt: attempt)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>, [SearchPolicy.open, .strict])
    func listsAndPagesAreThoseOfAPlainList(seed: UInt64, policy: SearchPolicy) throws {
        var generator = SplitMix64(seed: seed)
        let numbers = Set((0..<300).map { _ in UInt64.random(in: 1...2000, using: &generator) }).sorted()
        let summaries = try numbers.map {
            MemberSummary(member: try Self.member($0, &generator), reading: nil, attempt: nil)
        }
        let directory = MemberDirectory(policy: policy)
        directory.load(DirectorySnapshot(summaries: summaries, updatedAt: nil))
        var naive = NaiveDirectory(summaries)
        for _ in 0..<120 {
            let number = UInt64.random(in: 1...2000, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0:
                let member = try Self.member(number, &generator)
                directory.add([member], updatedAt: nil)
                naive.add(member)
            case 1, 2:
                let summary = try Self.news(number, &generator)
                directory.absorb([summary]) { _ in }
                naive.absorb(summary)
            default: break
            }
            let query = MemberQuery(
                text: Self.texts.randomElement(using: &generator) ?? "",
                sort: MemberSort.allCases.randomElement(using: &generator) ?? .memberID,
                isReversed: Bool.random(using: &generator))
            try compare(directory, naive, query, policy, &generator)
        }
    }

    private func compare(
        _ directory: MemberDirectory, _ naive: NaiveDirectory, _ query: MemberQuery, _ policy: SearchPolicy,
        _ generator: inout SplitMix64
    ) throws {
        let expected = naive.matches(query, policy)
        let start = Int.random(in: 0...300, using: &generator)
        let rows = start..<start + Int.random(in: 0...60, using: &generator)
        var page: MemberPage?
        directory.page(
            .init(
                text: query.text, sort: query.sort, rows: rows, anchor: nil, anchorRow: nil,
                isReversed: query.isReversed)
        ) { page = $0 }
        let found = try #require(page)
        let comment: Comment = "\(query)"
        #expect(found.count == expected.count, comment)
        #expect(found.members.map(\.id) == Array(expected[rows.clamped(to: 0..<expected.count)]), comment)
        #expect(found.members == found.members.compactMap { naive.known[$0.id] }, comment)
        #expect(found.total == naive.all.count)
        #expect(found.unread == naive.all.count { $0.reading == nil })
        #expect(found.idWidth == naive.all.last?.id.description.count)
        var marked: MatchedMembers?
        directory.matches(MatchRequest(query: query)) { marked = $0 }
        #expect(marked?.members == Array(expected.prefix(MemberMarks.capacity)), comment)
    }
}
