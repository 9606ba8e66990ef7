import Konaplate
import Testing

struct TransactionTokenTests {
    static let key = Secret("example-secret-key")

    struct Vector: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: String
        let token: String
    }

    static let vectors = [
        Vector(
            testDescription: "a member ID", body: #"{"userId":50000104652}"#,
            token: "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo="),
        Vector(
            testDescription: "Korean text", body: #"{"userName":"김코나"}"#,
            token: "KMV1:20240131235959123:stDsZ8EbSKackM1omWosYV/RK70g5H9Zze1dvPp5MAg="),
        Vector(
            testDescription: "an empty body", body: "",
            token: "KMV1:20240131235959123:+g0y1WOoe1FsnhTHlzlO5z6q71tVbm15sWw0F1Kpo/s="),
    ]

    private func token(_ body: String, zone: WireTimeZone = .kst) throws -> TransactionToken {
        let time = try #require(Timestamp(digits: "20240131235959123", in: zone))
        return TransactionToken(body: body.utf8, secretKey: Self.key, time: time, zone: zone)
    }

    @Test(arguments: vectors, WireTimeZone.allCases)
    func signsTheVectors(vector: Vector, zone: WireTimeZone) throws {
        let token = try token(vector.body, zone: zone)
        #expect(token.headerValue == vector.token)
        #expect(token.headerValue.utf8.count == 67)
        #expect(TransactionToken.length == 67)
    }

    @Test(arguments: vectors)
    func readsAndVerifiesTheVectors(vector: Vector) throws {
        let received = try #require(TransactionToken(headerValue: vector.token))
        #expect(received.headerValue == vector.token)
        #expect(received.isValid(for: vector.body.utf8, secretKey: Self.key))
        #expect(!received.isValid(for: (vector.body + " ").utf8, secretKey: Self.key))
        #expect(!received.isValid(for: vector.body.utf8, secretKey: Secret("example-secret-kez")))
        #expect(!received.isValid(for: vector.body.utf8, secretKey: Secret("")))
    }

    @Test func beginsWithTheTransactionTime() throws {
        let time = Timestamp(milliseconds: 1_700_000_000_007)
        for zone in WireTimeZone.allCases {
            let token = TransactionToken(body: [], secretKey: Self.key, time: time, zone: zone)
            #expect(token.time == time.transactionTime(in: zone) + "007")
        }
    }

    @Test func everyFlippedBitOfTheBodyIsNoticed() throws {
        let body = Array(#"{"userId":50000104652}"#.utf8)
        let token = try token(#"{"userId":50000104652}"#)
        for index in body.indices {
            for bit in 0..<8 {
                var changed = body
                changed[index] ^= 1 << bit
                #expect(!token.isValid(for: changed, secretKey: Self.key), "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func everyFlippedBitOfTheCodeIsNoticed() throws {
        let body = #"{"userId":50000104652}"#
        let value = Array(try token(body).headerValue.utf8)
        for index in value.indices.dropFirst(23) {
            for bit in 0..<7 {
                var changed = value
                changed[index] ^= 1 << bit
                let read = TransactionToken(headerValue: String(decoding: changed, as: UTF8.self))
                #expect(read?.isValid(for: body.utf8, secretKey: Self.key) != true, "character \(index), bit \(bit)")
            }
        }
    }

    @Test func shortAndEmptyKeysAreTaken() {
        for key in ["", "a", "0a1b2c", String(repeating: "k", count: 200)] {
            let token = TransactionToken(
                body: "x".utf8, secretKey: Secret(key), time: Timestamp(milliseconds: 0), zone: .utc)
            #expect(token.isValid(for: "x".utf8, secretKey: Secret(key)))
        }
    }

    @Test(arguments: [
        ("empty", ""), ("no code", "KMV1:20240131235959123:"), ("another version", "KMV2"), ("lower case", "kmv1"),
        ("14 digits of time", "KMV1:20240131235959:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo="),
        ("66 characters", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo"),
        ("68 characters", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo=="),
        ("no such day", "KMV1:20240231235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo="),
        ("a letter in the time", "KMV1:2024013123595912x:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo="),
        ("URL alphabet", "KMV1:20240131235959123:OZmzKT2YwnQr-wra4b5JNi6R_6i8lXvg3cPLzg877wo="),
        ("a blank in the code", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877w ="),
        ("padding within", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877=o="),
        ("31 bytes", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877w=="),
        ("unread bits set", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wp="),
        ("a fourth part", "KMV1:20240131235959123:OZmzKT2YwnQr+wra4b5J:i6R/6i8lXvg3cPLzg877wo="),
        ("other prefix of the length", "KMV2:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo="),
    ])
    func refusesOtherForms(label: String, value: String) {
        #expect(TransactionToken(headerValue: value) == nil, "\(label)")
    }
}
