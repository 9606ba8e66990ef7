import Glibc
import TestSupport

/// A desk whose state is on a small file system of its own, which nobody else sees and which goes with its process.
struct PrivateState {
    /// Whether the system lets a process have mounts of its own.
    static func isPossible() async throws -> Bool {
        try await ToolRun.works("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt")
    }

    let desk: FaultyDesk

    /// Starts a script of `sh` with the file system mounted; `$KONA` is the program with its options, `$STATE` the root
    /// of the state.
    func start(_ script: String) throws -> ToolRun.Running {
        try desk.home.write(
            """
            mkdir -p '\(root)'
            mount -t tmpfs -o size=1m tmpfs '\(root)'
            STATE='\(root)'
            KONA="\((try [BuiltProgram.path()] + desk.program.options).joined(separator: " "))"
            \(script)
            """, to: "script.sh")
        return try ToolRun.Running("unshare", ["-rm", "sh", desk.home.file("script.sh")], in: desk.home)
    }

    /// Runs a script to its end.
    func run(_ script: String) async throws -> ToolRun {
        try await start(script).ending()
    }

    /// Takes all that is free, from outside of the script.
    func fill(_ running: ToolRun.Running) {
        let descriptor = open("/proc/\(running.process.identifier)/root\(root)/fill", O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { return }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
        close(descriptor)
    }

    private var root: String { desk.home.file("state/kona") }
}
