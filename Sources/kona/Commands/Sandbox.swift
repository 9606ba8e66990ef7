import ArgumentParser
import Wording

/// `kona sandbox`: a sandbox for other clients, and what it says about their requests.
struct Sandbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "sandbox",
        Phrase(
            "실제 통신 규격의 샌드박스를 이 컴퓨터에서 실행하거나, 받은 요청을 설명합니다.",
            "Serve a sandbox that speaks the real wire protocol on loopback, or explain a request that it got."),
        subcommands: [SandboxServe.self, SandboxExplain.self], defaultSubcommand: SandboxServe.self)
}
