import NIOPosix

/// What a sandbox starts from: a state file's content, or new keys.
struct SandboxState: Sendable {
    let document: StateDocument
    let keys: SandboxKeys
    let file: StateFile?

    var directory: MemberDirectory { document.directory }

    static func open(_ options: SandboxOptions) async throws(SandboxError) -> SandboxState {
        guard let path = options.stateFile else {
            return try await make(options, file: nil)
        }
        do {
            let file = try await blocking { try StateFile(path) }
            if let document = try await blocking({ try file.read() }) {
                return SandboxState(document: document, keys: try document.keys(), file: file)
            }
            let state = try await make(options, file: file)
            try await blocking { try file.write(state.document) }
            return state
        } catch let failure as SandboxError.StateFailure {
            throw .state(path: path, reason: failure)
        } catch let error as SandboxError {
            throw error
        } catch {
            throw .state(path: path, reason: .unreadable(String(describing: error)))
        }
    }

    private static func make(_ options: SandboxOptions, file: StateFile?) async throws(SandboxError) -> SandboxState {
        let keys = try await SandboxKeys.generate(seed: options.keySeed)
        let directory = MemberDirectory(seed: options.seed, count: options.memberCount)
        return SandboxState(document: StateDocument(keys: keys, directory: directory), keys: keys, file: file)
    }

    private static func blocking<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}
