import Konaplate
import Testing

@testable import MemberDesk

// A bell that is not heard would wait for ever; the limit makes that a failure.
@Suite(.timeLimit(.minutes(1)))
struct BellWatchTests {
    @Test func `ring before anybody waits is not lost`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/bell"
            let watch = try BellWatch(path: path)
            var rings = watch.makeAsyncIterator()
            for _ in 1...3 {
                // A writer that does not listen itself, as another process.
                Bell(path: path).ring()
                let ring: Void? = await rings.next()
                #expect(ring != nil)
            }
        }
    }

    @Test func `every listener hears`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/bell"
            let watches = try (1...3).map { _ in try BellWatch(path: path) }
            Bell(path: path).ring()
            for watch in watches {
                var rings = watch.makeAsyncIterator()
                let ring: Void? = await rings.next()
                #expect(ring != nil)
            }
        }
    }

    @Test func `commit of another desk is heard when it can be read`() async throws {
        try await withDesk { fixture in
            let watch = try fixture.desk.bellWatch()
            let memberID = try MemberID.published(1)
            try await fixture.withAnotherDesk { other in
                var rings = watch.makeAsyncIterator()
                try other.importMembers([Member(id: memberID)])
                let ring: Void? = await rings.next()
                #expect(ring != nil)
                #expect(try fixture.desk.members().map(\.id) == [memberID])
            }
        }
    }

    @Test func `cancelled listener ends`() async throws {
        try await withTemporaryFolder { folder in
            let watch = try BellWatch(path: "\(folder.path)/bell")
            let listener = Task {
                var count = 0
                for await _ in watch { count += 1 }
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
                try BellWatch(path: path)
            }
        }
    }
}
