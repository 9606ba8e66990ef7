import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct ControlPlaneTests {
    private static let routes = [
        ("GET", "/sandbox/roster.csv"), ("GET", "/sandbox/requests"), ("GET", "/sandbox/requests/latest"),
        ("GET", "/sandbox/scenario"), ("PUT", "/sandbox/scenario"), ("DELETE", "/sandbox/scenario"),
        ("POST", "/sandbox/reset"), ("GET", "/sandbox/checkpoints"), ("PUT", "/sandbox/checkpoints/a"),
        ("POST", "/sandbox/checkpoints/a/restore"), ("DELETE", "/sandbox/checkpoints/a"), ("GET", "/sandbox/clock"),
        ("POST", "/sandbox/clock"),
    ]

    @Test func `nothing is done without the access key`() async throws {
        try await Sandbox.run { sandbox in
            for (method, path) in Self.routes {
                let answer = try await sandbox.control(method, path) { $0.headers[HeaderName.accessKey] = "wrong" }
                #expect(answer.status == 401, "\(method) \(path)")
            }
            let wrongMethod = try await sandbox.control("PATCH", "/sandbox/checkpoints/a")
            #expect(wrongMethod.status == 405)
            #expect(wrongMethod.header("Allow") == "PUT, DELETE")
            #expect(try await sandbox.control("GET", "/sandbox/nothing").status == 404)
        }
    }

    @Test func `checkpoint brings registrations and clock back, on the disk too`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.register(50_000_000_001)
            #expect(try await sandbox.control("PUT", "/sandbox/checkpoints/one").status == 201)
            _ = try await sandbox.register(50_000_000_009)
            _ = try await sandbox.control("POST", "/sandbox/clock", body: #"{"forwardSeconds":3600}"#)
            #expect(try await sandbox.control("POST", "/sandbox/checkpoints/one/restore").status == 200)
            #expect(try await sandbox.isRegistered(50_000_000_001))
            #expect(try await !sandbox.isRegistered(50_000_000_009))
            let clock = try JSON(text: try await sandbox.control("GET", "/sandbox/clock").text)
            #expect(clock["aheadSeconds"] == .number("0"))
            let onDisk = try StateDocument.read(Array(try sandbox.folder.read("state")))
            #expect(onDisk.registrations.map(\.userId.value) == [50_000_000_001])
            #expect(try await sandbox.control("DELETE", "/sandbox/checkpoints/one").status == 200)
            #expect(try await sandbox.control("POST", "/sandbox/checkpoints/one/restore").status == 404)
        }
    }

    @Test func `reset is a new sandbox with the old keys`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.register(50_000_000_001)
            #expect(try await sandbox.control("POST", "/sandbox/reset").status == 200)
            #expect(try await !sandbox.isRegistered(50_000_000_001))
            let list = try await sandbox.control("GET", "/sandbox/requests").text
            guard case .array(let requests) = try JSON(text: list) else { throw LogLines.NoObject() }
            // The inquiry that was just made is the only one that is left.
            #expect(requests.count == 1)
            #expect(try await sandbox.register(50_000_000_001).code == "000_000")
        }
    }

    @Test func `clock that is set forward refuses what was right before`() async throws {
        try await Sandbox.run { options in
            options.allowedClockSkew = .seconds(300)
        } test: { sandbox in
            #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).code == "000_000")
            let set = try await sandbox.control("POST", "/sandbox/clock", body: #"{"forwardSeconds":301}"#)
            #expect(set.status == 200)
            #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).code == "000_002")
            #expect(try sandbox.log.reasons() == ["clockSkew"])
            for body in ["", "{}", #"{"forwardSeconds":-1}"#, #"{"forwardSeconds":1e30}"#] {
                #expect(try await sandbox.control("POST", "/sandbox/clock", body: body).status == 400, "\(body)")
            }
        }
    }
}
