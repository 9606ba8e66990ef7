import Konaplate
import TerminalKit
import Testing

@testable import ConsoleUI
@testable import MemberDesk

/// A directory that is too large to be waited for: its first rows come by themselves.
struct LargeDirectoryTests {
    private static let count: UInt64 = 20_000

    private static func members() throws -> [Member] {
        try (1...count).map { Member(id: try .of($0), name: Personal($0 == 15_000 ? "홍다라" : "김코나")) }
    }

    private static func withServices(
        _ test: (DeskServices, Mailbox<Message>, Desk) async throws -> Void
    ) async throws {
        try await ConsoleDesk.with { console in
            try await console.desk.importMembers(try members())
            let mailbox = try #require(Mailbox<Message>())
            let services = DeskServices(desk: console.desk, mailbox: mailbox)
            try await services.noteStart()
            do {
                try await test(services, mailbox, console.desk)
            } catch {
                await services.end()
                throw error
            }
            await services.end()
        }
    }

    private static func request(
        _ text: String = "", rows: Range<Int> = 0..<20, anchor: MemberID? = nil
    ) -> ConsoleUI.MemberRequest {
        ConsoleUI.MemberRequest(text: text, sort: .memberID, rows: rows, anchor: anchor, anchorRow: nil)
    }

    /// Waits for what the directory says next.
    private static func next(_ mailbox: Mailbox<Message>) throws -> [DirectoryMessage] {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            mailbox.waitForMail(until: end)
            let messages = mailbox.takeAll().compactMap { message -> DirectoryMessage? in
                if case .desk(.directory(let message)) = message { message } else { nil }
            }
            if !messages.isEmpty { return messages }
        }
        throw MailMissing()
    }

    /// Waits for a page of the directory.
    private static func page(_ mailbox: Mailbox<Message>) throws -> MemberPage {
        while true {
            for case .page(let page) in try next(mailbox) { return page }
        }
    }

    private struct MailMissing: Error {}

    @Test func firstRowsComeBeforeTheRestAndAreTheSame() async throws {
        try await Self.withServices { services, mailbox, _ in
            let anchor = try MemberID.of(9000)
            services.perform(.listMembers(Self.request(anchor: anchor)))
            guard case .page(let early)? = try Self.next(mailbox).first else {
                Issue.record("something else comes before the first rows")
                return
            }
            #expect(early.members.map(\.id.value) == Array(8990..<9010))
            #expect(early.count == Int(Self.count))
            try await services.loading().value
            services.perform(.listMembers(Self.request(anchor: anchor)))
            #expect(try Self.page(mailbox) == early)
        }
    }

    @Test func searchWaitsForAllAndFindsWhoIsThere() async throws {
        try await Self.withServices { services, mailbox, _ in
            services.perform(.listMembers(Self.request()))
            _ = try Self.page(mailbox)
            services.perform(.listMembers(Self.request("ㅎㄷㄹ")))
            #expect(try Self.page(mailbox).members.map(\.id.value) == [15_000])
        }
    }

    @Test func membersAreMarkedThoughTheirDirectoryIsStillBeingRead() async throws {
        try await Self.withServices { services, mailbox, _ in
            services.perform(.listMembers(Self.request()))
            _ = try Self.page(mailbox)
            services.perform(.listMatches(MatchRequest(query: Self.request("ㅎㄷㄹ").query)))
            var marked: MatchedMembers?
            while marked == nil {
                for case .matches(let matched) in try Self.next(mailbox) { marked = matched }
            }
            #expect(marked?.members.map(\.value) == [15_000])
        }
    }

    @Test func whatIsImportedWhileItIsReadIsThereAfterwards() async throws {
        try await Self.withServices { services, mailbox, desk in
            try await services.follow()
            services.perform(.listMembers(Self.request()))
            _ = try Self.page(mailbox)
            let new = try MemberID.of(30_000)
            try await desk.importMembers([Member(id: new, name: Personal("한가을"))])
            // Either the reading has it, or the commit that is followed.
            var found: [MemberID] = []
            while found.isEmpty {
                services.perform(.listMembers(Self.request("한가을")))
                found = try Self.page(mailbox).members.map(\.id)
            }
            #expect(found == [new])
            // A part of the directory is written anew; that is followed as well.
            let many = try stride(from: 1 as UInt64, through: 4000, by: 1).map {
                Member(id: try .of($0), name: Personal("박탐나"))
            }
            try await desk.importMembers(many)
            var count = 0
            while count == 0 {
                services.perform(.listMembers(Self.request("박탐나")))
                count = try Self.page(mailbox).count
            }
            #expect(count == 4000)
        }
    }

    @Test func whatBecameKnownMeanwhileIsInTheFirstRows() throws {
        let directory = MemberDirectory()
        let kona = try MemberID.of(7)
        let open = Attempt.of(kona, state: .unknown(.timeout))
        var settled = open
        settled.state = .registered
        directory.absorb([MemberSummary(member: Member(id: kona), reading: nil, attempt: settled)]) { _ in }
        let part = DirectoryPart(
            summaries: [MemberSummary(member: Member(id: kona, name: Personal("김코나")), reading: nil, attempt: open)],
            start: 0, anchorRow: nil, count: 1, last: kona, updatedAt: nil)
        var page: MemberPage?
        #expect(directory.page(Self.request(), from: part) { page = $0 })
        #expect(page?.members.first?.attempt == settled)
        #expect(page?.members.first?.member.name == Personal("김코나"))
        // Once the whole is there it is what counts.
        directory.load(DirectorySnapshot(summaries: part.summaries, updatedAt: nil))
        #expect(!directory.page(Self.request(), from: part) { _ in Issue.record("an old part is shown") })
    }

    @Test(arguments: [7, nil] as [UInt64?])
    func whereNobodyMayBeListedOnlyTheAnchorIs(anchor: UInt64?) throws {
        let directory = MemberDirectory(policy: .strict)
        let anchor = try anchor.map { try MemberID.of($0) }
        let request = Self.request(anchor: anchor)
        let summaries = try [6, 7].map { MemberSummary(member: Member(id: try .of($0)), reading: nil, attempt: nil) }
        let part = DirectoryPart(
            summaries: summaries, start: 5, anchorRow: anchor.map { _ in 6 }, count: 90, last: try .of(99),
            updatedAt: nil)
        var page: MemberPage?
        #expect(directory.firstRows(of: request).count == 2)
        #expect(directory.page(request, from: part) { page = $0 })
        #expect(page?.members.map(\.id) == (anchor.map { [$0] } ?? []))
        #expect(page?.count == (anchor == nil ? 0 : 1))
        #expect(page?.total == 90)
    }
}
