import Konaplate
import KonaplateSandbox
import Testing

/// The published members, each with what a registration of it is for.
struct RegistrationBehaviourTests {
    @Test(arguments: [50_000_000_001, 50_000_000_009, 50_000_000_010] as [UInt64])
    func `ordinary member is registered once`(memberID: UInt64) async throws {
        try await Sandbox.run { sandbox in
            #expect(try await !sandbox.isRegistered(memberID))
            let first = try await sandbox.register(memberID)
            #expect(first.response != nil)
            #expect(first.exchange.isResponseEncrypted)
            #expect(first.exchange.responseCorrelationID == first.exchange.correlationID)
            #expect(first.exchange.status == ResponseStatus(code: .success, message: "Success"))
            #expect(first.response?.bankAccRegNo.count == 22)
            #expect(try await sandbox.isRegistered(memberID))

            let second = try await sandbox.register(memberID)
            #expect(second.response == nil)
            #expect(second.exchange.httpStatus == 400)
            #expect(second.code == "002_022")
            #expect(
                second.exchange.status?.message == "Bank account for auto recharge is already registered error")
        }
    }

    @Test func `member who is registered from the start is refused`() async throws {
        try await Sandbox.run { sandbox in
            let isRegistered = try await sandbox.isRegistered(50_000_000_002)
            #expect(isRegistered)
            #expect(try await sandbox.register(50_000_000_002).code == "002_022")
        }
    }

    @Test func `member without an account is refused`() async throws {
        try await Sandbox.run { sandbox in
            let reply = try await sandbox.register(50_000_000_003)
            #expect(reply.exchange.httpStatus == 400)
            #expect(reply.code == "002_021")
            #expect(reply.exchange.status?.message == "Bank account is not registered")
        }
    }

    @Test func `closed connection leaves a registration behind`() async throws {
        try await Sandbox.run { sandbox in
            let first = try await sandbox.register(50_000_000_004)
            #expect(first.exchange.outcome == .unknown(.closed))
            #expect(first.exchange.httpStatus == nil)
            #expect(try await sandbox.isRegistered(50_000_000_004))
            #expect(try await sandbox.register(50_000_000_004).code == "002_022")
        }
    }

    @Test func `late answer leaves a registration behind when the client gives up`() async throws {
        try await Sandbox.run { options in
            options.slowAnswer = .seconds(600)
        } test: { sandbox in
            let first = try await sandbox.register(50_000_000_005, timeout: .seconds(1))
            #expect(first.exchange.outcome == .unknown(.timeout))
            #expect(try await sandbox.isRegistered(50_000_000_005))
            #expect(try await sandbox.register(50_000_000_005).code == "002_022")
        }
    }

    @Test func `late answer comes after its delay`() async throws {
        try await Sandbox.run { options in
            options.slowAnswer = .milliseconds(300)
        } test: { sandbox in
            let reply = try await sandbox.register(50_000_000_005)
            #expect(reply.response != nil)
            #expect(reply.exchange.duration >= .milliseconds(300))
        }
    }

    @Test func `server error registers nothing, every time`() async throws {
        try await Sandbox.run { sandbox in
            for _ in 1...2 {
                let reply = try await sandbox.register(50_000_000_006)
                #expect(reply.exchange.outcome == .unknown(.http5xx))
                #expect(reply.exchange.httpStatus == 500)
                #expect(reply.exchange.responseBody?.exposed.hasPrefix("<!DOCTYPE html>") == true)
            }
            #expect(try await !sandbox.isRegistered(50_000_000_006))
        }
    }

    @Test func `undecryptable answer registers nothing, every time`() async throws {
        try await Sandbox.run { sandbox in
            for _ in 1...2 {
                let reply = try await sandbox.register(50_000_000_007)
                #expect(reply.exchange.outcome == .unknown(.undecryptable))
                #expect(reply.exchange.httpStatus == 200)
                #expect(reply.exchange.isResponseEncrypted)
            }
            #expect(try await !sandbox.isRegistered(50_000_000_007))
        }
    }

    @Test func `unknown code comes with a text that a terminal must not see`() async throws {
        try await Sandbox.run { sandbox in
            let reply = try await sandbox.register(50_000_000_008)
            #expect(reply.exchange.httpStatus == 400)
            #expect(reply.code == "002_099")
            let scalars = Set((reply.exchange.status?.received.exposed ?? "").unicodeScalars)
            #expect(scalars.isSuperset(of: ["\u{1B}", "\n", "\u{202E}", "\u{2067}"]))
            #expect(try await !sandbox.isRegistered(50_000_000_008))
        }
    }

    @Test func `exactly one of simultaneous registrations succeeds`() async throws {
        try await Sandbox.run { sandbox in
            let codes = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 1...8 { group.addTask { try await sandbox.register(50_000_000_001).code } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == "000_000" } == 1)
            #expect(codes.count { $0 == "002_022" } == 7)
        }
    }

    @Test(arguments: [1, 50_000_000_000, 50_000_000_061, 9_999_999_999_999_999_999] as [UInt64])
    func `member ID that nobody has is refused by every API`(memberID: UInt64) async throws {
        try await Sandbox.run { sandbox in
            let statuses = try await [
                sandbox.call(.memberInfo, memberID).exchange.status,
                sandbox.call(.registeredAccount, memberID).exchange.status,
                sandbox.call(.accountInquiry, memberID).exchange.status,
                sandbox.register(memberID).exchange.status,
            ]
            let expected = ResponseStatus(code: .invalidInput, message: "Invalid input parameter. userId")
            #expect(statuses == Array(repeating: expected, count: 4))
        }
    }
}
