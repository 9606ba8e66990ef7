/// A request as it arrived at a ``FaultyServer``.
package struct FaultyRequest: Sendable {
    /// The method.
    package let method: String
    /// The request target.
    package let path: String
    /// The headers in the order in which they came.
    package let headers: [(name: String, value: String)]
    /// The body.
    package let body: [UInt8]

    /// The first header of a name, whatever its letter case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Reads a head without its empty line.
    init(head: String, body: [UInt8]) {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        let start = (lines.first ?? "").split(separator: " ")
        method = start.first.map { String($0) } ?? ""
        path = start.dropFirst().first.map { String($0) } ?? ""
        headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts.first ?? ""), String(parts.dropFirst().first?.drop { $0 == " " } ?? ""))
        }
        self.body = body
    }
}
