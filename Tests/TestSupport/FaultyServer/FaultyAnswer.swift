/// What a ``FaultyServer`` does with one request, or with one connection before any request.
package enum FaultyAnswer: Sendable {
    /// Sends the bytes and keeps the connection for the next request.
    case bytes([UInt8])
    /// Sends the bytes (none: answers nothing) and closes.
    case bytesThenClose([UInt8])
    /// Sends the bytes and breaks the connection off with a reset.
    case bytesThenReset([UInt8])
    /// Sends nothing until the client goes.
    case silence
    /// Sends a head and then one byte of the body at a time, until the client goes or the body ends.
    case trickle(head: [UInt8], body: [UInt8], milliseconds: Int32)
    /// Sends a head and then this many bytes of the letter `a`, as far as the client takes them.
    case flood(head: [UInt8], count: Int)
    /// Closes a new connection without reading from it.
    case acceptAndClose
    /// Sends the bytes to a new connection before anything is read from it, and closes.
    case greeting([UInt8])

    /// Whether it is done to a connection rather than to a request.
    var actsOnConnection: Bool {
        switch self {
        case .acceptAndClose, .greeting: true
        default: false
        }
    }
}

extension FaultyAnswer {
    /// A whole answer; the connection stays open.
    package static func http(
        _ body: String, status: Int = 200, headers: [String] = ["Content-Type: application/json"]
    ) -> FaultyAnswer {
        .bytes(Array((head(status, headers + ["Content-Length: \(body.utf8.count)"]) + body).utf8))
    }

    /// A whole answer on a connection that looks reusable and is closed after it.
    package static func httpThenClose(_ body: String, status: Int = 200) -> FaultyAnswer {
        .bytesThenClose(Array((head(status, ["Content-Length: \(body.utf8.count)"]) + body).utf8))
    }

    /// An answer without a length, which ends where the connection does.
    package static func httpUntilClose(_ body: String, status: Int = 200) -> FaultyAnswer {
        .bytesThenClose(Array((head(status, ["Connection: close"]) + body).utf8))
    }

    /// A redirection to an address.
    package static func redirect(_ status: Int, to location: String) -> FaultyAnswer {
        .http("", status: status, headers: ["Location: \(location)"])
    }

    /// Closes before the head.
    package static let close = FaultyAnswer.bytesThenClose([])

    /// Closes within the head.
    package static let closeInHead = FaultyAnswer.bytesThenClose(Array("HTTP/1.1 200 OK\r\nContent-Ty".utf8))

    /// A body that is shorter by some bytes than its `Content-Length`.
    package static func shortBody(_ body: String, missing: Int = 1) -> FaultyAnswer {
        .bytesThenClose(Array((head(200, ["Content-Length: \(body.utf8.count + missing)"]) + body).utf8))
    }

    /// A whole chunk, and then an end without the last one.
    package static func chunkedCutOff(_ body: String) -> FaultyAnswer {
        .bytesThenClose(Array((chunkedHead + chunk(body)).utf8))
    }

    /// A body in two chunks.
    package static func chunked(_ first: String, _ second: String) -> FaultyAnswer {
        .bytes(Array((chunkedHead + chunk(first) + chunk(second) + "0\r\n\r\n").utf8))
    }

    /// A body of a byte every so many milliseconds.
    package static func trickle(_ body: String, milliseconds: Int32) -> FaultyAnswer {
        .trickle(
            head: Array(head(200, ["Content-Length: \(body.utf8.count)"]).utf8), body: Array(body.utf8),
            milliseconds: milliseconds)
    }

    /// A body of a size.
    package static func flood(_ count: Int) -> FaultyAnswer {
        .flood(head: Array(head(200, ["Content-Length: \(count)"]).utf8), count: count)
    }

    private static let chunkedHead = head(200, ["Transfer-Encoding: chunked"])

    private static func head(_ status: Int, _ headers: [String]) -> String {
        (["HTTP/1.1 \(status) Text"] + headers).map { $0 + "\r\n" }.joined() + "\r\n"
    }

    private static func chunk(_ text: String) -> String {
        "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }
}
