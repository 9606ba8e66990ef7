import Glibc
import TerminalKit
import Testing

struct MailboxTests {
    private struct Letter: Sendable, Hashable {
        let sender: Int
        let number: Int
    }

    /// How many bytes wait in the pipe; they are taken out.
    private func takeBytes(_ descriptor: Int32) -> Int {
        var bytes = [UInt8](repeating: 0, count: 64)
        return max(0, read(descriptor, &bytes, bytes.count))
    }

    @Test("only the first message of several writes to the pipe")
    func oneByte() throws {
        let mailbox = try #require(Mailbox<Int>())
        #expect(takeBytes(mailbox.wakeDescriptor) == 0)
        for number in 0..<10 { mailbox.post(number) }
        #expect(takeBytes(mailbox.wakeDescriptor) == 1)
        #expect(mailbox.takeAll() == Array(0..<10))
        mailbox.post(11)
        #expect(takeBytes(mailbox.wakeDescriptor) == 1)
    }

    @Test("taking everything leaves a quiet pipe and an empty mailbox")
    func quiet() throws {
        let mailbox = try #require(Mailbox<Int>())
        mailbox.post(1)
        mailbox.post(2)
        #expect(mailbox.takeAll() == [1, 2])
        #expect(takeBytes(mailbox.wakeDescriptor) == 0)
        #expect(mailbox.takeAll().isEmpty)
    }

    @Test("many threads lose nothing, and a reader that only follows the pipe gets it all", .timeLimit(.minutes(3)))
    func manyThreads() async throws {
        let (senders, each) = (8, 2000)
        let mailbox = try #require(Mailbox<Letter>())
        async let posted: Void = withTaskGroup { group in
            for sender in 0..<senders {
                group.addTask {
                    await OwnThread.run {
                        for number in 0..<each { mailbox.post(Letter(sender: sender, number: number)) }
                    }
                }
            }
        }
        let received = await OwnThread.run { () -> [Letter] in
            var letters: [Letter] = []
            while letters.count < senders * each {
                var entry = pollfd(fd: mailbox.wakeDescriptor, events: Int16(POLLIN), revents: 0)
                if poll(&entry, 1, -1) == 1 { letters += mailbox.takeAll() }
            }
            return letters
        }
        await posted
        #expect(received.count == senders * each)
        for sender in 0..<senders {
            #expect(received.filter { $0.sender == sender }.map(\.number) == Array(0..<each))
        }
        #expect(takeBytes(mailbox.wakeDescriptor) == 0)
    }
}
