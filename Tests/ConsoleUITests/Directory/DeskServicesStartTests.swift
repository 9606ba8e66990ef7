import Konaplate
import TerminalKit
import Testing

@testable import ConsoleUI
@testable import MemberDesk

struct DeskServicesStartTests {
    /// Waits for a message, and returns what is asked of it.
    private func wait<Value>(
        in mailbox: Mailbox<Message>, for value: (DeskMessage) -> Value?
    ) throws -> Value {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            mailbox.waitForMail(until: end)
            for case .desk(let message) in mailbox.takeAll() {
                if let value = value(message) { return value }
            }
        }
        throw MailMissing()
    }

    private struct MailMissing: Error {}

    @Test func whatIsCommittedAfterTheDirectoryWasReadIsToldWithTheFirstReadingOfTheState() async throws {
        try await ConsoleDesk.with { console in
            let mailbox = try #require(Mailbox<Message>())
            let services = DeskServices(desk: console.desk, mailbox: mailbox)
            try await services.noteStart()
            services.perform(
                .listMembers(
                    ConsoleUI.MemberRequest(text: "", sort: .memberID, rows: 0..<20, anchor: nil, anchorRow: nil)))
            let page = try wait(in: mailbox) { if case .directory(.page(let page)) = $0 { page } else { nil } }
            #expect(page.members.allSatisfy { $0.attempt == nil })
            let memberID = try MemberID.of(50_000_000_001)
            _ = try await console.desk.register(memberID)
            try await services.follow()
            let change = try wait(in: mailbox) {
                if case .state(.changed(let change)) = $0 { change } else { nil }
            }
            #expect(change.summaries.map(\.id) == [memberID])
            #expect(change.summaries.first?.attempt?.state == .registered)
            await services.end()
        }
    }
}
