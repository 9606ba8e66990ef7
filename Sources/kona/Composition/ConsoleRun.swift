import ConsoleUI
import FoundationEssentials
import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Puts a console together for a workplace and runs it, in the terminal or from a script.
struct ConsoleRun {
    private let workplace: Workplace
    private let options: ConsoleOptions
    private let isDemo: Bool

    init(_ workplace: Workplace, _ options: ConsoleOptions, isDemo: Bool) {
        self.workplace = workplace
        self.options = options
        self.isDemo = isDemo
    }

    /// Runs it to its end.
    func run() async throws -> ExitStatus {
        let settings = workplace.settings
        let configuration = settings.configuration
        let usesASCII = options.ascii || configuration?.ascii ?? false
        let policy = WidthPolicy(ambiguous: configuration?.ambiguousWidth ?? 1)
        let choice = settings.themeChoice(options.theme)
        let session = ConsoleSession(
            desk: workplace.desk,
            station: Station(
                desk: workplace.desk, language: settings.language, isDemo: isDemo, usesASCII: usesASCII,
                usesMouse: configuration?.mouse ?? false, widthPolicy: policy),
            keymap: try settings.keymap(), theme: try choice.theme(), themeChoice: choice)
        if let script = options.script { return try await run(script, session) }
        // On the screen nothing could be asked.
        for failure in await workplace.desk.askForSecrets() {
            StandardError.print("kona: \(Phrase.configuration(failure)[settings.language])")
        }
        let status = try await session.run(
            TerminalOptions(
                type: settings.environment["TERM"] ?? "",
                depth: settings.wantsNoColour ? ColourDepth.none : nil,
                policy: policy))
        return ExitStatus(rawValue: status) ?? .defect
    }

    private func run(_ path: String, _ session: ConsoleSession) async throws -> ExitStatus {
        let script: ConsoleScript
        do {
            script = try ConsoleScript(String(decoding: try InputFile.bytes(of: path), as: UTF8.self))
        } catch let error as ConsoleScript.Malformed {
            throw CommandFailure(.malformedInput, "\(path): \(error)", "\(path): \(error)")
        }
        let run: HeadlessRun
        do {
            run = try await session.run(script, size: options.size.flatMap { Size($0) } ?? Size(columns: 80, rows: 24))
        } catch let error as ConsoleScript.Stuck {
            throw CommandFailure(.malformedInput, "\(path): \(error)", "\(path): \(error)")
        }
        let text = run.captures.map { "== \($0.name)\n\($0.frame.text)\n" }.joined()
        if let capture = options.capture {
            try OutputFile.write(Data(text.utf8), to: capture)
        } else {
            StandardOutput.print(text)
        }
        return .done
    }
}
