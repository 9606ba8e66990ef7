import Konaplate
import Testing

@testable import MemberDesk

// A bell that is not heard would wait for ever; the limit makes that a failure.
@Suite(.timeLimit(.minutes(3)))
struct BellFileTests {
    @Test func `ring before anybody waits is not lost`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/bell"
            let bell = try BellFile(path: path).listen()
            var rings = bell.makeAsyncIterator()
            for _ in 1...3 {
                // A writer that does not listen itself, as another process.
                BellFile(path: path).ring(.beginning)
                let ring: Void? = await rings.next()
                #expect(ring != nil)
            }
        }
    }

    @Test func `every listener hears`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/bell"
            let bells = try (1...3).map { _ in try BellFile(path: path).listen() }
            BellFile(path: path).ring(.beginning)
            for bell in bells {
                var rings = bell.makeAsyncIterator()
                let ring: Void? = await rings.next()
                #expect(ring != nil)
            }
        }
    }

    @Test func `commit of another desk is heard when it can be read`() async throws {
        try await withDesk { fixture in
            let bell = try await fixture.desk.bell()
            let memberID = try MemberID.published(1)
            try await fixture.withAnotherDesk { other in
                var rings = bell.makeAsyncIterator()
                try await other.importMembers([Member(id: memberID)])
                let ring: Void? = await rings.next()
                #expect(ring != nil)
                #expect(try await fixture.desk.members().map(\.id) == [memberID])
            }
        }
    }

    @Test func `cancelled listener ends`() async throws {
        try await withTemporaryFolder { folder in
            let bell = try BellFile(path: "\(folder.path)/bell").listen()
            let listener = Task {
                var count = 0
                for await _ in bell { count += 1 }
                return count
            }
            listener.cancel()
            #expect(await listener.value == 0)
        }
    }

    @Test func `bell that cannot be made is an error`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/none/bell"
            #expect(throws: StateError.unusable(path: path, reason: "No such file or directory")) {
                try BellFile(path: path).listen()
            }
        }
    }
}
