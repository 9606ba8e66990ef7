import FoundationEssentials

extension SandboxConnection {
    /// The connection of a sandbox as its state file has it, whether or not it is running.
    ///
    /// The address is one where nobody listens: it changes at each start.
    /// - Returns: `nil` where there is no state that can be read.
    package static func stored(inStateFile path: String) -> SandboxConnection? {
        guard let content = try? Data(contentsOf: URL(filePath: path)),
            let document = try? StateDocument.read(Array(content)), let keys = try? document.keys()
        else { return nil }
        return keys.connection(baseURL: "http://127.0.0.1:9/open-api")
    }
}
