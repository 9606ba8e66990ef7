package import Konaplate

extension WireRecord {
    /// The request as a command for a shell.
    /// - Parameters:
    ///   - server: The server's address without a path.
    ///   - accessKey: What stands in the place of the access key, which a sandbox shows shortened.
    /// - Returns: The command over several lines, with the key in it.
    package func curl(server: String, accessKey: Secret) -> Secret {
        var lines = ["curl -sS -X \(method) \(Self.quoted(server + path))"]
        for header in headers {
            guard let value = header.name == HeaderName.accessKey ? accessKey.exposed : header.value else { continue }
            lines.append("-H \(Self.quoted("\(header.name): \(value)"))")
        }
        let hasType = headers.contains { $0.name.lowercased() == "content-type" }
        if !hasType { lines.append("-H 'Content-Type: application/json'") }
        lines.append("--data-raw \(Self.quoted(body.text.exposed))")
        return Secret(lines.joined(separator: " \\\n  "))
    }

    /// A word that a shell takes as it is.
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension Desk {
    /// A request of this desk's sandbox as a command for a shell, with the sandbox's key.
    package func curl(_ record: WireRecord) -> Secret {
        let url = profile.baseURL
        return record.curl(server: "http://\(url.host):\(url.port)", accessKey: profile.accessKey)
    }
}
