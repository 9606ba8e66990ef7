import ArgumentParser
import ConsoleUI
import MemberDesk
import Wording

/// `kona demo`: the console on throw-away state, played by hand or by scenes.
struct Demo: ReportingCommand {
    static let configuration = CommandConfiguration(
        "demo",
        Phrase(
            "쓰고 버리는 샌드박스에서 콘솔을 엽니다. 외부로는 아무것도 보내지 않습니다.",
            "Open the console on a throw-away sandbox; nothing it does reaches another host."),
        discussion: Phrase(
            """
            --autoplay는 자막이 있는 다섯 장면을, --scene은 한 장면을 재생합니다. 재생 중에는 Space로 멈추고, \
            오른쪽 화살표로 다음 자막까지 가고, + -로 속도를, F11로 언어를 바꾸고, 1-5로 장면을 고르고, q로 끝냅니다.
            """,
            """
            --autoplay plays five scenes with captions, --scene one of them. While they play, Space pauses, the right \
            arrow goes on to the next caption, + and - change the speed, F11 the language, 1 to 5 choose a scene, and \
            q ends.
            """))

    @Flag(name: .long, help: ArgumentHelp("다섯 장면을 차례로 재생합니다.", "Play all five scenes."))
    var autoplay = false

    @Option(
        name: .long, help: ArgumentHelp("이 장면을 재생합니다(1-5).", "Play this scene, 1 to 5.", valueName: "number"))
    var scene: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "단말기 없이 재생하고 asciicast v2(.cast)나 움직이는 그림(.svg)으로 녹화합니다.",
            "Play without a terminal and record an asciicast v2 (.cast) or an animated picture (.svg).",
            valueName: "file"),
        completion: .file())
    var record: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "단말기 없이 재생하고 화면과 전문을 한 페이지(HTML)로 씁니다.",
            "Play without a terminal and write screens and exchanges as one page of HTML.", valueName: "file"),
        completion: .file())
    var transcript: String?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "다른 클라이언트가 이 샌드박스로 보내는 요청을 설명과 함께 통신 로그에 보여 줍니다.",
            "Show what other clients send to this sandbox in the log, with what is wrong with it."))
    var serve = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "--serve의 주소와 키를 이 파일에 씁니다.", "Write the address and the keys of --serve to this file.",
            valueName: "file"),
        completion: .file())
    var connectionFile = "kona-demo.json"

    @OptionGroup var appearance: ConsoleOptions
    @OptionGroup var global: DemonstrationOptions

    func validate() throws {
        try appearance.checkSize(isUsed: isRecorded)
        if autoplay, scene != nil {
            throw ValidationError(
                "--autoplay와 --scene은 함께 쓸 수 없습니다.", "--autoplay and --scene exclude each other.")
        }
        if let record, ![".cast", ".svg"].contains(where: { record.hasSuffix($0) }) {
            throw ValidationError(
                "--record에는 .cast나 .svg로 끝나는 파일을 쓰세요.", "--record takes a file that ends in .cast or .svg.")
        }
        if let scene, !(1...5).contains(scene) {
            throw ValidationError("--scene은 1부터 5까지입니다.", "--scene is from 1 to 5.")
        }
        if serve, autoplay || scene != nil || isRecorded {
            throw ValidationError(
                "장면을 재생할 때는 --serve를 쓸 수 없습니다.", "--serve has no scenes to play.")
        }
        if autoplay || scene != nil || isRecorded, appearance.plain || appearance.script != nil {
            throw ValidationError(
                "장면을 재생할 때는 --plain과 --script를 쓸 수 없습니다.", "Scenes are not played with --plain or --script.")
        }
    }

    private var isRecorded: Bool { record != nil || transcript != nil }

    func perform() async throws -> ExitStatus {
        let run = DemonstrationRun(options: global, appearance: appearance, scene: scene)
        if isRecorded { return try await run.record(to: record, transcript: transcript) }
        if autoplay || scene != nil { return try await run.play() }
        if serve {
            return try await GuestDemonstration(
                options: global, appearance: appearance, connectionFile: connectionFile
            ).run()
        }
        return try await Workplace.withDemonstration(global) { workplace in
            try await ConsoleRun(workplace, appearance, isDemo: true).run()
        }
    }
}
